/** What if: a call that is over, played on from one of its moves under a truth that is named. Kept for the sitting; nothing is saved or scored. */
import { replay, step, type Call } from '../engine/engine.ts';
import { idsOf, judged, shown, type Sitting } from './shown.ts';
import type { Actions, Branch, OpenCall } from './state.ts';

/** Branches that are kept; the oldest go first. */
const MOST = 24;

export function whatIfOf({
  ports,
  read,
  update,
  note,
}: Sitting): Pick<Actions, 'whatIf' | 'sayWhatIf' | 'takeBack' | 'showBranch' | 'leaveBranch'> {
  let made = 0;
  const branchNow = (): Branch | undefined => read().branches.find((one) => one.id === read().branch);
  const put = (branch: Branch): void => update({ branches: read().branches.map((one) => (one.id === branch.id ? branch : one)) });
  const homeOf = ({ of }: Branch): 'review' | 'replay' => (read().replay?.open?.id === of ? 'replay' : 'review');
  /** Weighs what was said so far; a branch that went on meanwhile is left alone. */
  async function weigh(branch: Branch): Promise<void> {
    const { call, truth } = branch;
    const weighed = await judged(ports, branch, truth);
    const now = read().branches.find((one) => one.id === branch.id);
    if (now?.call === call) put({ ...now, report: weighed.report, review: weighed.review });
  }
  async function go(branch: Branch, call: Call): Promise<void> {
    // The line drawn so far stays until the new one is weighed.
    const next = shown({ ...branch, call }, { review: branch.review, code: false });
    put(next);
    if (call.ended) update({ page: homeOf(next) });
    await weigh(next);
  }
  return {
    whatIf(replies, truth, from) {
      const { page, open, replay: looked, branches } = read();
      const whole = page === 'replay' ? looked?.open : open;
      const base: OpenCall | null | undefined = from === undefined ? whole : branches.find((one) => one.id === from);
      if (!whole || !base || !whole.call.ended || whole.card.tutorial) return;
      const again = replay(base.call.customer, base.call.seed, idsOf(base.call).slice(0, replies), truth);
      if (!again.ok) {
        note(again.error.code);
        return;
      }
      const number = Math.max(0, ...branches.filter(({ of }) => of === whole.id).map((one) => one.number)) + 1;
      const id = `branch-${String((made += 1))}`;
      const { card, data, mode, startedAt } = whole;
      const branch = shown(
        { id, card, data, mode, startedAt, call: again.value, of: whole.id, number, from: replies, truth },
        { code: false },
      );
      update({ branches: [...branches, branch].slice(-MOST), branch: id, page: 'whatif' });
      void weigh(branch);
    },
    async sayWhatIf(replyId) {
      const branch = branchNow();
      if (!branch) return;
      const moved = step(branch.call, replyId);
      if (!moved.ok) {
        note(moved.error.code);
        return;
      }
      ports.perform(moved.value.effects.filter(({ type }) => type === 'cue'), read()); // prettier-ignore
      await go(branch, moved.value.call);
    },
    async takeBack() {
      const branch = branchNow();
      if (!branch || branch.call.log.length <= branch.from) return;
      const again = replay(branch.call.customer, branch.call.seed, idsOf(branch.call).slice(0, -1), branch.truth);
      if (again.ok) await go(branch, again.value);
    },
    showBranch(id, play = false) {
      const branch = read().branches.find((one) => one.id === id);
      update({ branch: branch?.id ?? null, ...(play && branch && !branch.call.ended ? { page: 'whatif' as const } : {}) });
    },
    leaveBranch() {
      const branch = branchNow();
      if (!branch) {
        update({ page: 'review' });
        return;
      }
      const page = homeOf(branch);
      const said = branch.call.log.length > branch.from;
      update({ page, ...(said ? {} : { branch: null, branches: read().branches.filter((one) => one !== branch) }) });
    },
  };
}
