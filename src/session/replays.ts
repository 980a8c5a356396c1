/** Looking at a call that is not one's own call under way: from a link, a file, or a record that cannot be replayed. Nothing is saved. */
import { composeCustomer, parseCallCode, replay, type CodedCall, type EngineErrorCode, type Result } from '../engine/engine.ts';
import type { CallRecord } from '../storage/storage.ts';
import { judged, shown, type Sitting } from './shown.ts';
import type { Actions, CaseCard, OpenCall, Replay } from './state.ts';

const NOTHING: Replay = { code: '', coded: null, refused: null, open: null, texts: null, record: null, file: null };
/** The code in a link, a code with more around it, or the text itself. */
const codeIn = (text: string): string => /#\/replay\/([^\s/?#]+)/.exec(text)?.[1] ?? text.trim();

type Known = { readonly card: CaseCard; readonly coded: CodedCall };

export function replaysOf({ ports, read, update }: Sitting): Pick<Actions, 'openReplay' | 'openFile' | 'openFromFile'> & {
  /** A record that cannot be replayed here, to be read. */
  readonly showRecord: (record: CallRecord, refused: EngineErrorCode) => void;
} {
  /** Counts the looks, so that one that comes late does not push out a later one. */
  let look = 0;
  function known(code: string): Result<Known> {
    const coded = parseCallCode(code);
    if (!coded.ok) return coded;
    const card = ports.cards.find((one) => one.id === coded.value.caseId);
    if (!card) return { ok: false, error: { code: 'code-foreign' } };
    if (card.hash !== coded.value.content) return { ok: false, error: { code: 'code-content' } };
    return { ok: true, value: { card, coded: coded.value } };
  }
  async function build({ card, coded }: Known, record: CallRecord | null): Promise<Result<OpenCall>> {
    const data = await ports.loadCase(card.id);
    const call = replay(composeCustomer(data.rules), coded.seed, coded.choices);
    if (!call.ok) return call;
    const mode = record?.mode ?? 'exam';
    const open = shown({ id: `replay-${String(look)}`, card, data, call: call.value, mode, startedAt: 0 });
    return { ok: true, value: open };
  }
  async function show(code: string, record: CallRecord | null, file = read().replay?.file ?? null): Promise<void> {
    const mine = (look += 1);
    const coded = parseCallCode(code);
    const all = [...(file?.ok ? file.calls : []), ...read().records];
    const kept = record ?? all.find((one) => code !== '' && one.code === code) ?? null;
    const begun: Replay = { ...NOTHING, code, coded: coded.ok ? coded.value : null, record: kept, file };
    if (code === '') {
      update({ replay: { ...begun, refused: record ? 'code-form' : null }, page: 'replay' });
      return;
    }
    const found = known(code);
    if (!found.ok) {
      update({ replay: { ...begun, refused: found.error.code }, page: 'replay' });
      return;
    }
    update({ busy: true });
    const { lang } = read().settings;
    const [built, texts, catalogue] = await Promise.all([
      build(found.value, kept),
      ports.loadTexts(found.value.card.id, lang),
      ports.loadCatalogue(lang),
    ]);
    if (mine !== look) return;
    if (!built.ok) {
      update({ busy: false, replay: { ...begun, refused: built.error.code }, page: 'replay' });
      return;
    }
    update({ busy: false, replay: { ...begun, open: built.value, texts }, page: 'replay', catalogue });
    const open = built.value.call.ended ? await judged(ports, built.value) : built.value;
    const now = read().replay;
    if (mine === look && now?.open) update({ replay: { ...now, open } });
  }
  return {
    openReplay: (text) => show(codeIn(text), null),
    async openFile(text) {
      const file = ports.store.readFile(text);
      const here = read().replay;
      const wanted = file.ok && here?.code ? file.calls.find((call) => call.code === here.code) : undefined;
      const only = file.ok && file.calls.length === 1 ? file.calls[0] : undefined;
      const record = wanted ?? only;
      if (record) await show(record.code, record, file);
      else update({ replay: { ...(here ?? NOTHING), file }, page: 'replay' });
    },
    async openFromFile(place) {
      const file = read().replay?.file ?? null;
      const record = file?.ok ? file.calls[place] : undefined;
      if (record) await show(record.code, record, file);
    },
    showRecord(record, refused) {
      look += 1;
      const coded = parseCallCode(record.code);
      update({
        replay: { ...NOTHING, code: record.code, coded: coded.ok ? coded.value : null, refused, record },
        page: 'replay',
      });
    },
  };
}
