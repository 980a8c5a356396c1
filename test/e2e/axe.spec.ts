/** axe on every page, in both lights and both languages: nothing serious. */
import { AxeBuilder } from '@axe-core/playwright';
import { LANGS } from '../../src/engine/engine.ts';
import { expect, test } from './support/test.ts';
import { tour } from './support/tour.ts';

for (const lang of LANGS)
  for (const light of ['light', 'dark'] as const)
    test.describe(() => {
      test.use({ lang, colorScheme: light });
      test(`axe finds nothing serious on any page (${lang}, ${light})`, async ({ page }) => {
        test.slow();
        const found: string[] = [];
        await tour(page, lang, async (stop) => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          for (const { id, impact, help, nodes } of violations)
            if (impact === 'serious' || impact === 'critical')
              found.push(
                `${stop}: ${id} (${help}): ${nodes
                  .slice(0, 3)
                  .map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
                  .join(' | ')}`,
              );
        });
        await expect(page.locator('body')).toHaveAttribute('data-theme', light === 'dark' ? 'night' : 'day');
        expect(found).toEqual([]);
      });
    });
