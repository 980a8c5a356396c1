/** A reviewed call on a sheet: line, moves, the one that is taken apart, its branches beside it. The review and the replay page both show it. */
import { useState } from 'preact/hooks';
import type { Branch } from '../../session/session.ts';
import type { PageProps } from '../ports.ts';
import { Branches, branchShown } from './branches.tsx';
import { Course } from './course.tsx';
import { MoveList } from './moveList.tsx';
import { Panel } from './panel.tsx';
import { Share } from './share.tsx';
import { Summary } from './summary.tsx';
import './review.css';
import './panel.css';

interface At {
  readonly branch: boolean;
  readonly move: number;
}
/** Where the sheet opens: at the first move of a branch that was just played, else at the first move. */
const opening = (branch: Branch | null): At =>
  branch?.review && branch.review.turns.length > branch.from ? { branch: true, move: branch.from } : { branch: false, move: 0 };

export function ReviewSheet(props: PageProps) {
  const { state, words } = props;
  const branch = branchShown(props);
  const [chosen, choose] = useState<At>(() => opening(branch));
  const { open } = state;
  const review = open?.review;
  if (!open || !review) return null;
  const other = branch?.review;
  const onBranch = chosen.branch && other !== null && other !== undefined;
  const turns = onBranch ? other.turns : review.turns;
  const move = Math.min(chosen.move, turns.length - 1);
  const turn = turns[move];
  const at: At = { branch: onBranch, move };
  const select = (on: boolean) => (to: number) => choose({ branch: on, move: to });
  return (
    <>
      <Summary {...props} review={review} />
      <Course review={review} branch={branch} at={at} select={select(onBranch)} words={words} />
      <Branches {...props} />
      <div class={other ? 'review-both review-three' : 'review-both'}>
        <MoveList
          {...props}
          call={open}
          review={review}
          id="review-moves"
          title={words.t('review.moves')}
          selected={onBranch ? -1 : move}
          enter={Math.min(move, review.turns.length - 1)}
          select={select(false)}
        />
        {branch && other && other.turns.length > 0 && (
          <MoveList
            {...props}
            call={branch}
            review={other}
            id="branch-moves"
            title={words.t('branch.moves', { n: branch.number })}
            selected={onBranch ? move : -1}
            enter={Math.min(Math.max(move, branch.from), other.turns.length - 1)}
            shared={branch.from}
            select={select(true)}
          />
        )}
        {turn && (
          <Panel
            {...props}
            state={onBranch && branch ? { ...state, open: branch } : state}
            turn={turn}
            next={turns[move + 1]}
            at={move}
            truth={(onBranch ? other : review).truth}
            branch={onBranch ? branch?.id : undefined}
            name={onBranch && branch ? words.t('branch.name', { n: branch.number }) : undefined}
          />
        )}
      </div>
      <Share {...props} />
    </>
  );
}
