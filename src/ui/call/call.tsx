/** The call of the sitting. */
import type { PageProps } from '../ports.ts';
import { screenOf } from './screen.ts';
import { CallSheet } from './sheet.tsx';

export function CallPage(props: PageProps) {
  const { state, actions } = props;
  const screen = screenOf(props);
  if (!screen) return null;
  const ways = {
    choose: (id: string) => void actions.choose(id),
    pause: {
      on: state.paused,
      set: (on: boolean) => actions.pause(on),
      restart: () => void actions.restart(),
      leave: () => actions.go('desk'),
    },
  };
  return <CallSheet {...props} screen={screen} ways={ways} />;
}
