/** The browser's own store, seen from outside the game. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import type { CallRecord } from '../../../src/storage/storage.ts';

type Shelf = 'calls' | 'settings' | 'aside' | 'drills' | 'tallies';

/** Everything on a shelf by key. The page must have opened the game once. */
export const onShelf = (page: Page, shelf: Shelf): Promise<Readonly<Record<string, unknown>>> =>
  page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>>((resolve, reject) => {
        const opening = indexedDB.open('dunning-dojo');
        opening.onerror = () => reject(new Error('the store does not open'));
        opening.onsuccess = () => {
          const db = opening.result;
          const found: Record<string, unknown> = {};
          const tx = db.transaction(name);
          tx.objectStore(name).openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            found[cursor.key as string] = cursor.value;
            cursor.continue();
          };
          tx.oncomplete = () => {
            db.close();
            resolve(found);
          };
        };
      }),
    shelf,
  );
/** Writes something onto a shelf, as damage or an older version would. */
export const put = (page: Page, shelf: Shelf, key: string, value: unknown): Promise<void> =>
  page.evaluate(
    ([name, at, what]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('dunning-dojo');
        opening.onerror = () => reject(new Error('the store does not open'));
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction(name, 'readwrite');
          tx.objectStore(name).put(what, at);
          tx.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    [shelf, key, value] as const,
  );
export const recordsOf = async (page: Page): Promise<readonly CallRecord[]> =>
  Object.values(await onShelf(page, 'calls')) as CallRecord[];
/** What a file holds that the page gave away. */
export const textIn = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');
