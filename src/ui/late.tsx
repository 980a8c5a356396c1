/** Pages that a first visit does without; they are fetched once a call is over, and at the latest when one of them is asked for. */
import type { ComponentChild } from 'preact';
import type { PageName } from '../session/session.ts';
import type { PageProps } from './ports.ts';
import { ReplayPage } from './replay/replay.tsx';
import { ReviewPage } from './review/review.tsx';
import { WhatIfPage } from './whatif/whatif.tsx';
import './review/print.css'; // last: on paper its word is final

/** The state with the call that a page is about: somebody else's on the replay page and for its branches, else one's own. */
function about({ state }: PageProps): PageProps['state'] {
  const { page, replay, branch, branches } = state;
  const guest = page === 'replay' || branches.some((one) => one.id === branch && one.of === replay?.open?.id);
  return guest && page !== 'review' && replay?.open ? { ...state, open: replay.open, texts: replay.texts } : state;
}
const PAGES: Readonly<Partial<Record<PageName, (props: PageProps) => ComponentChild>>> = {
  review: ReviewPage,
  whatif: WhatIfPage,
  replay: ReplayPage,
};

export function LatePage(props: PageProps) {
  const Page = PAGES[props.state.page];
  return Page ? <Page {...props} state={about(props)} /> : null;
}
