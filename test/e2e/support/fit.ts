/** What does not fit: measured on the letters themselves, so that it holds for any markup. */
import type { Locator, Page } from '@playwright/test';

/** Letters that are cut off, pages that are too wide, buttons that something lies on. Empty when everything fits. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    const width = root.clientWidth;
    const SLACK = 1.5;
    if (root.scrollWidth > width) found.push(`the page is ${String(root.scrollWidth)} wide in ${String(width)}`);

    /** Off the screen on purpose: for screen readers, or until it has the focus. */
    const unseen = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        if (style.visibility === 'hidden' || style.display === 'none' || style.opacity === '0') return true;
        if (style.position === 'absolute' && box.width <= 1.5 && box.height <= 1.5) return true;
        if (style.clipPath === 'inset(50%)') return true;
      }
      return false;
    };
    const name = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode } = walker;
      const text = (currentNode.textContent ?? '').trim();
      const parent = currentNode.parentElement;
      if (text === '' || !parent || parent.closest('script, style, noscript') || unseen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(currentNode);
      for (const letters of range.getClientRects()) {
        if (letters.width < 1 || letters.height < 1) continue;
        let left = 0;
        let right = width;
        let top = -Infinity;
        let bottom = Infinity;
        let scrolls = false;
        for (let at: Element | null = parent; at && at !== document.body && at !== root; at = at.parentElement) {
          const { overflowX, overflowY, display, position } = getComputedStyle(at);
          if (display === 'inline') continue;
          const box = at.getBoundingClientRect();
          const rolls = (how: string): boolean => how === 'auto' || how === 'scroll';
          if (rolls(overflowX)) scrolls = true;
          else if (overflowX !== 'visible' && !scrolls) [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
          if (rolls(overflowY)) break; // can be brought into sight
          if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
          if (position === 'fixed') [top, bottom] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
        }
        // The white above and below the letters in their line may be cut; the letters may not.
        const white = letters.height * 0.2;
        const cut =
          (!scrolls && (letters.left < left - SLACK || letters.right > right + SLACK)) ||
          letters.top + white < top - SLACK ||
          letters.bottom - white > bottom + SLACK;
        if (cut) {
          found.push(`cut off in ${name(parent)}: ${text.slice(0, 40)}`);
          break;
        }
      }
    }
    for (const button of document.querySelectorAll('button, a[href], input, label')) {
      const box = button.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (box.width < 2 || unseen(button) || button.closest('[inert]') || x < 0 || y < 0 || x > width || y > innerHeight)
        continue;
      const top = document.elementFromPoint(x, y);
      if (
        !top ||
        button.contains(top) ||
        top.contains(button) ||
        top.closest('[role="dialog"]') ||
        (button instanceof HTMLInputElement && button.labels && [...button.labels].some((label) => label.contains(top)))
      )
        continue;
      // It may be rolled out of sight inside something that scrolls.
      let hidden = false;
      for (let at = button.parentElement; at; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const frame = at.getBoundingClientRect();
        if (/auto|scroll/.test(overflowX + overflowY) && (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom))
          hidden = true;
      }
      if (!hidden) found.push(`${name(top)} lies on ${name(button)} ${button.textContent.trim().slice(0, 30)}`);
    }
    return [...new Set(found)];
  });

/** Size of the smallest letters of the page, in pixels. */
export const letterSize = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const told = [...document.querySelectorAll('main *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    return Math.min(...told.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  });
/** Sets the reader's size of letters, in per cent. */
export const setLetters = (page: Page, percent: number): Promise<void> =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = size === 100 ? '' : `${String(size)}%`;
  }, percent);
/** How much of something can be seen, 0 to 1, whatever clips it. */
export const sightOf = (target: Locator): Promise<number> =>
  target.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect();
          resolve(entry?.intersectionRatio ?? 0);
        });
        observer.observe(element);
      }),
  );
