/** Practice and record: fetched when one of them is first asked for. */
import { RecordPage } from '../record/record.tsx';
import type { PageProps } from '../ports.ts';
import { PracticePage } from './practice.tsx';

export const PracticePages = (props: PageProps) =>
  props.state.page === 'record' ? <RecordPage {...props} /> : <PracticePage {...props} />;
