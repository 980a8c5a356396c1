/** A trainer runs a competition on a real server: the pages, the projector's board, the report, what is taken away. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LANGS } from '../../src/engine/engine.ts';
import { playables } from '../support/arena/class.ts';
import { INJECTIONS } from '../support/arena/injections.ts';
import { ARENA_WORDS, enter, expect, rows, test, visit, type Arena, type Played } from './support/arena.ts';
import { misfits, setLetters } from './support/fit.ts';
import { say, tabTo } from './support/game.ts';

const CASES = playables.slice(0, 2);
type Figure = 'total' | 'accuracy';
const sumOf = (figure: Figure, played: readonly Played[]): number =>
  played.reduce((sum, { result }) => sum + (result?.[figure] ?? 0), 0);
/** Names with their totals as a board has to stand: by score, then accuracy, then as they came. */
const standing = (people: Readonly<Record<string, readonly Played[]>>): readonly (readonly [string, number])[] =>
  Object.entries(people)
    .map(([name, played]) => ({ name, total: sumOf('total', played), accuracy: sumOf('accuracy', played) }))
    .sort((a, b) => b.total - a.total || b.accuracy - a.accuracy)
    .map(({ name, total }) => [name, total]);
/** A competition of two rounds that has been played by three and ended, one call left unfinished. */
async function endedRoom(arena: Arena, title: string) {
  const room = await arena.room({ title, cases: CASES.map(({ caseId }) => caseId), secondsPerCall: 600 });
  const players = await arena.join(room.competition.code!, ['王芳', 'Ben', '陈静']);
  await arena.command(room, { do: 'start' });
  const played: Played[] = [];
  for (const [i, bot] of ['by-the-book', 'first', 'softest'].entries())
    played.push(await arena.play(players[i]!, bot, i === 2 ? 5 : undefined));
  await arena.command(room, { do: 'end' });
  return { id: room.competition.id, room, players, played };
}
/** Every page of a competition by its address. */
const pagesOf = ({ id, players, played }: Awaited<ReturnType<typeof endedRoom>>): readonly string[] => [
  'trainer', `room/${id}`, `board/${id}`, `report/${id}`, `person/${id}/${players[0]!.id}`, `run/${id}/${played[0]!.run.id}`, `certificates/${id}`,
]; // prettier-ignore
/** Goes to a page and waits until what it is for stands there. */
async function open(page: Page, path: string): Promise<void> {
  await visit(page, path);
  await expect(page.locator('.trainer-place [aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

for (const lang of LANGS)
  test.describe(() => {
    test.use({ lang });
    const t = say(ARENA_WORDS[lang]);

    test(`a trainer runs a class from the link to the certificates (${lang})`, async ({ page, openPage, arena }) => {
      await enter(page, arena, lang);
      expect(page.url()).not.toContain(arena.at().link);
      const fresh = page.getByRole('button', { name: t('trainer.new') });
      await expect(fresh.or(page.getByRole('button', { name: t('trainer.create') }))).toBeVisible();
      if (await fresh.isVisible()) await fresh.click();
      await page.getByRole('button', { name: t('trainer.create') }).click();
      await expect(page.getByRole('alert').filter({ hasText: t('trainer.missing.title') })).toBeVisible();
      await page.getByRole('textbox', { name: t('trainer.name') }).fill(`Class ${lang}`);
      for (const { words } of CASES)
        await page.getByRole('button', { name: t('trainer.cases.add', { title: words[lang].title }), exact: true }).click();
      await page.getByRole('radio', { name: t('trainer.time.minutes') }).check();
      await page.getByRole('button', { name: t('trainer.create') }).click();
      await expect(page.getByRole('heading', { level: 1, name: `Class ${lang}` })).toBeVisible();

      const code = (await page.locator('.slip-code').textContent()) ?? '';
      const qr = page.getByRole('img', { name: new RegExp(t('trainer.join.qr', { address: '.*' })) });
      expect(await qr.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0);
      const board = await openPage();
      await board.goto(page.url().replace('/room/', '/board/'));
      await expect(board.locator('.board-code')).toHaveText(code);
      const players = await arena.join(code, ['Anna', 'Bo', 'Cy']);
      const said = page.locator('.room > [role=status]');
      await expect(said).toContainText('Cy');
      await expect(board.getByText('Anna', { exact: true })).toBeVisible();

      await page.getByRole('button', { name: t('trainer.start', { round: 1, rounds: 2 }) }).click();
      await expect(said).toContainText(t('trainer.stage.running', { round: 1, rounds: 2 }));
      const first = [await arena.play(players[0]!, 'first'), await arena.play(players[1]!, 'by-the-book')];
      const cut = await arena.play(players[2]!, 'softest', 4);
      await expect(rows(board).first()).toContainText('Bo');
      await expect(rows(board).first().locator('.row-total')).toHaveText(new RegExp(String(first[1]!.result!.total)));
      await expect(board.getByText(t('trainer.board.fair'))).toBeVisible();
      await expect(board.getByRole('timer')).toHaveText(/\d:\d\d/);

      await page.getByRole('button', { name: t('trainer.pause') }).click();
      await expect(board.locator('.board-stage')).toHaveText(t('trainer.stage.paused', { round: 1, rounds: 2 }));
      await page.getByRole('button', { name: t('trainer.resume') }).click();
      await expect(said).toContainText(t('trainer.stage.running', { round: 1, rounds: 2 }));
      await page.getByRole('combobox', { name: t('trainer.extra.for', { name: 'Cy' }) }).selectOption('50');
      await page.getByRole('button', { name: t('trainer.endround') }).click();
      await expect(page.getByRole('alertdialog')).toContainText(t('trainer.endround.sure', { count: 1 }));
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: t('trainer.endround') })
        .click();
      await page.getByRole('button', { name: t('trainer.start', { round: 2, rounds: 2 }) }).click();
      // The players do not look at this page: nobody can play the second round before the server has opened it.
      await expect(said).toContainText(t('trainer.stage.running', { round: 2, rounds: 2 }));
      const second = [await arena.play(players[0]!, 'by-the-book'), await arena.play(players[2]!, 'by-the-book')];
      await page.getByRole('button', { name: t('trainer.end') }).click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: t('trainer.end') })
        .click();
      await expect(said).toContainText(t('trainer.stage.ended'));

      const order = standing({ Anna: [first[0]!, second[0]!], Bo: [first[1]!], Cy: [cut, second[1]!] });
      for (const [i, [name, total]] of order.entries()) {
        await expect(rows(board).nth(i)).toContainText(name);
        await expect(rows(board).nth(i).locator('.row-total')).toContainText(String(total));
      }

      await page.getByRole('button', { name: t('trainer.to.report') }).click();
      await expect(page.getByRole('heading', { name: t('trainer.shares') })).toBeVisible();
      const shown = page.getByRole('region', { name: t('trainer.people') }).getByRole('row');
      for (const [i, [name, total]] of order.entries()) await expect(shown.nth(i + 1)).toContainText(new RegExp(`${name}.*${String(total)}`)); // prettier-ignore
      const wait = page.waitForEvent('download');
      await page.getByRole('link', { name: t('trainer.file.csv') }).click();
      const csv = await readFile(await (await wait).path(), 'utf8');
      const people = csv.slice(1).split('\r\n').slice(1, 4).map((line) => line.split(',')); // prettier-ignore
      expect(people.map((cells) => [cells[2], Number(cells[3])])).toEqual(order);
      // Every choice of every call is a line of the second table, with what it was worth on this machine too.
      const choices = [...first, cut, ...second].reduce((sum, { choices: made }) => sum + made.length, 0);
      const tables = csv.split('\r\n\r\n');
      expect(tables[1]?.trim().split('\r\n')).toHaveLength(1 + choices);
      const sheet = page.waitForEvent('download');
      await page.getByRole('link', { name: t('trainer.file.xlsx') }).click();
      expect((await readFile(await (await sheet).path())).subarray(0, 2).toString()).toBe('PK');

      await page.getByRole('navigation', { name: t('trainer.ways') }).getByRole('button', { name: t('trainer.way.certificates') }).click(); // prettier-ignore
      await expect(page.locator('.certificate')).toHaveCount(3);
      const number = ((await page.locator('.certificate code').first().textContent()) ?? '').replaceAll(' ', '');
      const checked = await page.request.get(`${arena.at().origin}/api/certificates/${number}`);
      expect(await checked.json()).toMatchObject({ name: order[0]![0], total: order[0]![1], place: 1, of: 3, outOf: 200 });
      const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(3);
    });

    for (const light of ['light', 'dark'] as const)
      test.describe(() => {
        test.use({ colorScheme: light });
        test(`axe finds nothing serious on any page of a trainer (${lang}, ${light})`, async ({ page, arena }) => {
          test.slow();
          await enter(page, arena, lang);
          const found: string[] = [];
          const look = async (where: string): Promise<void> => {
            for (const { id, impact, help, nodes } of (await new AxeBuilder({ page }).analyze()).violations)
              if (impact === 'serious' || impact === 'critical')
                found.push(`${where}: ${id} (${help}): ${nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`); // prettier-ignore
          };
          const ended = await endedRoom(arena, `Axe ${lang} ${light}`);
          for (const path of pagesOf(ended)) {
            await open(page, path);
            await look(path);
          }
          const lobby = await arena.room({ title: 'Lobby', secondsPerCall: 300 });
          await arena.join(lobby.competition.code!, ['Anna', 'Bo']);
          for (const path of [`room/${lobby.competition.id}`, `board/${lobby.competition.id}`]) {
            await open(page, path);
            await look(`lobby ${path}`);
          }
          await open(page, 'trainer');
          await page.getByRole('button', { name: t('trainer.new') }).click();
          await look('form');
          expect(found).toEqual([]);
        });
      });

    test(`nothing is cut off or overlaps: laptop, phone, large letters, the board on two projectors (${lang})`, async ({
      page,
      arena,
    }) => {
      test.slow();
      await enter(page, arena, lang);
      const ended = await endedRoom(arena, `Fit ${lang}`);
      const found: string[] = [];
      const look = async (path: string, width: number, height: number, letters = 100): Promise<void> => {
        await page.setViewportSize({ width, height });
        await setLetters(page, letters);
        for (const fault of await misfits(page)) found.push(`${path} ${String(width)} ${String(letters)}%: ${fault}`);
        await setLetters(page, 100);
      };
      for (const path of pagesOf(ended)) {
        await open(page, path);
        await look(path, 1280, 720);
        await look(path, 390, 844);
        await look(path, 390, 844, 200);
      }
      await open(page, 'trainer');
      await page.getByRole('button', { name: t('trainer.new') }).click();
      for (const { words } of CASES)
        await page.getByRole('button', { name: t('trainer.cases.add', { title: words[lang].title }), exact: true }).click();
      await page.getByRole('radio', { name: t('trainer.entry.roster') }).check();
      await look('form', 1280, 720);
      await look('form', 390, 844);
      await look('form', 390, 844, 200);
      const full = await arena.room({ title: 'Thirty', cases: CASES.map(({ caseId }) => caseId), secondsPerCall: 600 });
      await arena.join(
        full.competition.code!,
        Array.from({ length: 30 }, (_, i) => `Player number ${String(i + 1)}`),
      );
      await arena.command(full, { do: 'start' });
      await open(page, `board/${full.competition.id}`);
      await expect(rows(page)).toHaveCount(30);
      for (const [width, height] of [[1280, 720], [1920, 1080]] as const) {
        await look('board of thirty', width, height);
        // The whole class stands on the screen at once, and no letter of a name is smaller than a thirty-sixth of its height.
        const last = await rows(page).last().boundingBox();
        expect(last!.y + last!.height).toBeLessThanOrEqual(height);
        const size = await rows(page).first().locator('.row-name').evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize)); // prettier-ignore
        expect(size).toBeGreaterThanOrEqual(height / 36);
      } // prettier-ignore
      expect(found).toEqual([]);
    });
  });

test('a question can be asked and left by keys alone, and the focus comes back', async ({ page, arena }) => {
  const t = say(ARENA_WORDS.en);
  const room = await arena.room({ title: 'Keys' });
  await arena.join(room.competition.code!, ['Anna']);
  await enter(page, arena, 'en');
  await open(page, `room/${room.competition.id}`);
  const remove = page.getByRole('button', { name: t('trainer.remove.label', { name: 'Anna' }) });
  await tabTo(page, remove);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: t('trainer.no') })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('trainer.people.none'))).toBeVisible();
});

test.describe(() => {
  test.use({ leave: { forgiven: [/Failed to load resource/, /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED/] } });
  test('when the server dies the room keeps what it shows, says so, and catches up when it is back', async ({ page, arena }) => {
    const t = say(ARENA_WORDS.en);
    const room = await arena.room({ title: 'Power cut' });
    const { code, id } = room.competition;
    await arena.join(code!, ['Anna']);
    await enter(page, arena, 'en');
    await open(page, `room/${id}`);
    const { back } = await arena.powerCut();
    await expect(page.getByRole('alert')).toContainText(t('trainer.try.no-answer'));
    await expect(page.getByRole('rowheader', { name: 'Anna' })).toBeVisible();
    await back();
    await arena.join(code!, ['Bo']);
    await expect(page.getByRole('rowheader', { name: 'Bo' })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe(() => {
  test.use({ motion: 'no-preference' });
  test('a row slides to its new place, and stands still where stillness is asked for', async ({ page, arena }) => {
    const room = await arena.room({ title: 'Motion' });
    const [, bo, cy] = await arena.join(room.competition.code!, ['Anna', 'Bo', 'Cy']);
    await arena.command(room, { do: 'start' });
    await enter(page, arena, 'en');
    await open(page, `board/${room.competition.id}`);
    await page.evaluate(() => {
      const kept = globalThis as unknown as { slid: number };
      kept.slid = 0;
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the element again below
      const animate = Element.prototype.animate;
      Element.prototype.animate = function (...given) {
        kept.slid += 1;
        return animate.apply(this, given);
      };
    });
    const slid = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { slid: number }).slid);
    await expect(rows(page).first()).toContainText('Anna');
    await arena.play(bo!, 'by-the-book');
    await expect(rows(page).first()).toContainText('Bo');
    const moved = await slid();
    expect(moved).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await arena.play(cy!, 'by-the-book');
    await expect(rows(page).nth(1)).toContainText('Cy');
    expect(await slid()).toBe(moved);
  });
});

test('a hundred strings as names and titles: none runs, all are shown as they are', async ({ page, arena }) => {
  test.setTimeout(600_000);
  await page.addInitScript(() => {
    const ran = (): void => void (document.documentElement.dataset['ran'] = 'yes');
    Object.assign(globalThis, { p: ran, alert: ran });
  });
  const room = await arena.room({ title: INJECTIONS[0]! });
  const players = await arena.join(room.competition.code!, INJECTIONS);
  await arena.command(room, { do: 'start' });
  await arena.play(players[0]!, 'first');
  await arena.command(room, { do: 'end' });
  await enter(page, arena, 'en');
  const main = page.getByRole('main');
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const { id } = room.competition;
  for (const path of [`room/${id}`, `board/${id}`, `report/${id}`, `certificates/${id}`]) {
    await open(page, path);
    // A board of more than thirty turns; the last name is on one of its screens.
    const screens = path.startsWith('board') ? Math.ceil(INJECTIONS.length / 30) : 1;
    let text = '';
    for (let screen = 0; screen < screens; screen++) {
      await expect(main.locator('h1')).toContainText(tidy(INJECTIONS[0]!));
      text += tidy((await main.textContent()) ?? '');
      if (screen < screens - 1) await page.getByRole('button', { name: ARENA_WORDS.en.t('trainer.board.next') }).click();
    }
    expect(INJECTIONS.filter((name) => !text.includes(tidy(name)))).toEqual([]);
  }
  for (const { id: player } of players) await open(page, `person/${id}/${player}`);
  for (const title of INJECTIONS) {
    const made = await arena.room({ title });
    for (const path of ['room', 'board', 'report']) {
      await open(page, `${path}/${made.competition.id}`);
      await expect(main.locator('h1')).toContainText(tidy(title));
    }
  }
  await open(page, 'trainer');
  const listed = await page.locator('.contests strong').allTextContents();
  expect(INJECTIONS.filter((title) => !listed.map(tidy).includes(tidy(title)))).toEqual([]);
  expect(await page.locator('html').getAttribute('data-ran')).toBeNull();
  expect(await main.locator('script, iframe, svg[onload], video, math').count()).toBe(0);
});
