import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AudioOptions, AudioPorts, GameAudio } from '../../src/audio/audio.ts';
import { captionKey, createAudio, CUES, shotOf, SHOTS } from '../../src/audio/audio.ts';
import { fakeHowler, FakePage, soon } from './fakeHowler.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

function setUp(options: Partial<AudioOptions> = {}, fake = fakeHowler(), ports: Partial<AudioPorts> = {}) {
  const captions: string[] = [];
  const page = new FakePage();
  const load = vi.fn(async () => fake.library);
  const audio = createAudio(
    { base: '/', onCaption: (cue) => captions.push(cue), muted: false, volume: 0.8, ...options },
    { load, page, ...ports },
  );
  return { audio, captions, page, load, ...fake };
}
/** Tapped, library and files there. */
async function ready(options: Partial<AudioOptions> = {}) {
  const all = setUp(options);
  all.page.tap();
  await soon();
  all.arrive(true);
  all.diary.length = 0;
  return all;
}
function everyCall(audio: GameAudio): void {
  for (const cue of SHOTS) audio.play(cue);
  audio.ambience('factory');
  audio.speak('loud', 12, 'heated');
  vi.advanceTimersByTime(3000);
  audio.stopSpeaking();
  audio.setVolume(Number.NaN);
  audio.setMuted(true);
  audio.setMuted(false);
  audio.ambience(null);
}

test('nothing is fetched before the first gesture, and the state says so', async () => {
  const { audio, load, page, arrive } = setUp();
  audio.play('start');
  await soon();
  expect(load).not.toHaveBeenCalled();
  expect(audio.state()).toBe('locked');
  page.tap();
  page.tap();
  await soon();
  arrive(true);
  expect(load).toHaveBeenCalledTimes(1);
  expect(audio.state()).toBe('ready');
});

test('the cue that came with the first gesture is heard, one that would come late is not', async () => {
  const early = setUp();
  early.page.tap();
  early.audio.play('start');
  await soon();
  vi.advanceTimersByTime(500);
  early.arrive(true);
  expect(early.diary).toContain('play /audio/start.mp3');

  const late = setUp();
  late.page.tap();
  late.audio.play('start');
  await soon();
  vi.advanceTimersByTime(5000);
  late.arrive(true);
  expect(late.diary).not.toContain('play /audio/start.mp3');
});

test('every cue is captioned when muted, and nothing is fetched for it', async () => {
  const { audio, captions, page, load } = setUp({ muted: true });
  page.tap();
  for (const cue of SHOTS) audio.play(cue);
  audio.ambience('warehouse');
  await soon();
  expect(captions).toEqual([...SHOTS, 'ambience-warehouse']);
  expect(load).not.toHaveBeenCalled();
});

test('unmuting fetches what muting spared', async () => {
  const { audio, page, load, arrive, diary } = setUp({ muted: true });
  page.tap();
  audio.ambience('shop');
  audio.setMuted(false);
  await soon();
  arrive(true);
  expect(load).toHaveBeenCalledTimes(1);
  expect(diary).toContain('play /audio/ambience-shop.mp3 round');
});

test('every cue plays its own file', async () => {
  const { audio, diary } = await ready();
  for (const cue of SHOTS) {
    audio.play(cue);
    expect(diary.at(-1)).toBe(`play /audio/${cue}.mp3`);
  }
});

test('a place is captioned once, however often it is named, and gives way to the next', async () => {
  const { audio, captions, diary, arrive } = await ready();
  audio.ambience('office');
  audio.ambience('reception');
  arrive(true);
  audio.ambience('factory');
  arrive(true);
  audio.ambience(null);
  expect(captions).toEqual(['ambience-office', 'ambience-factory']);
  expect(diary.filter((line) => /^(play|stop)/.test(line))).toEqual([
    'play /audio/ambience-office.mp3 round',
    'stop /audio/ambience-office.mp3',
    'play /audio/ambience-factory.mp3 round',
    'stop /audio/ambience-factory.mp3',
  ]);
});

test('a voice mumbles as many syllables as the line has, and stops when told', async () => {
  const { audio, diary, arrive } = await ready();
  audio.speak('curt', 3, 'cold');
  arrive(true);
  vi.advanceTimersByTime(5000);
  expect(diary.filter((line) => line.startsWith('play /audio/voice-curt.mp3'))).toHaveLength(3);
  audio.speak('curt', 30, 'cold');
  vi.advanceTimersByTime(400);
  audio.stopSpeaking();
  const heard = diary.filter((line) => line.startsWith('play')).length;
  vi.advanceTimersByTime(20_000);
  expect(diary.filter((line) => line.startsWith('play'))).toHaveLength(heard);
});

test('with reduced sound cues play, voices and places stay silent, captions stay', async () => {
  const { audio, captions, diary } = await ready({ reduced: true });
  audio.ambience('shop');
  audio.speak('plain', 9, 'warm');
  vi.advanceTimersByTime(5000);
  expect(diary).toEqual([]);
  audio.play('seal');
  expect(diary).toEqual(['play /audio/seal.mp3']);
  expect(captions).toEqual(['ambience-shop', 'seal']);
});

test('a hidden page is silent, and heard again when it comes back', async () => {
  const { page, diary } = await ready();
  page.hide(true);
  page.hide(false);
  expect(diary).toEqual(['mute true', 'mute false']);
});

test('a volume out of range is brought into it', async () => {
  const { audio, diary } = await ready();
  for (const volume of [3, -1, Number.NaN, 0.25]) audio.setVolume(volume);
  expect(diary).toEqual(['volume 1', 'volume 0', 'volume 0', 'volume 0.25']);
});

test('a browser that keeps sound asleep is locked until it wakes', async () => {
  const { audio, context, diary } = await ready();
  context.state = 'suspended';
  audio.play('bead');
  await soon();
  expect(audio.state()).toBe('locked');
  expect(diary).toEqual([]);
  context.state = 'running';
  audio.play('bead');
  expect(diary).toEqual(['play /audio/bead.mp3']);
});

test.each([
  ['a library that does not come', fakeHowler(), { load: () => Promise.reject(new Error('offline')) }],
  ['a library that throws', fakeHowler('throws'), {}],
  ['a machine without a sound device', fakeHowler('no device'), {}],
  ['no page at all', fakeHowler(), { page: null }],
])('%s: nothing throws, the state is unavailable, every caption comes', async (_, fake, ports) => {
  const { audio, captions, page } = setUp({}, fake, ports);
  page.tap();
  await soon();
  expect(() => everyCall(audio)).not.toThrow();
  await soon();
  expect(audio.state()).toBe('unavailable');
  expect(captions).toEqual([...SHOTS, 'ambience-factory']);
  expect(() => audio.dispose()).not.toThrow();
});

test('files that all fail make sound unavailable; one that fails does not', async () => {
  const { audio, page, arrive } = setUp();
  page.tap();
  await soon();
  arrive(false);
  expect(audio.state()).toBe('unavailable');
  expect(() => everyCall(audio)).not.toThrow();

  const other = await ready();
  other.audio.speak('loud', 4, 'warm');
  other.arrive(false);
  expect(other.audio.state()).toBe('ready');
});

test('the real library where there is no browser: nothing throws, and it says unavailable', async () => {
  vi.useRealTimers();
  const library = await import('howler');
  const { audio, page, captions } = setUp({}, fakeHowler(), { load: async () => library });
  page.tap();
  await soon();
  audio.play('dial');
  audio.ambience('shop');
  await soon();
  expect(audio.state()).toBe('unavailable');
  expect(captions).toEqual(['dial', 'ambience-shop']);
  audio.dispose();
});

test('after dispose nothing is played and every file is let go', async () => {
  const { audio, page, diary } = await ready();
  audio.speak('loud', 12, 'heated');
  audio.dispose();
  expect(diary.filter((line) => line.startsWith('unload')).length).toBeGreaterThanOrEqual(SHOTS.length);
  diary.length = 0;
  page.tap();
  everyCall(audio);
  await soon();
  expect(diary).toEqual([]);
});

test('caption keys name their cue', () => {
  expect(captionKey('pick-up')).toBe('sound.pick-up');
});

test('a cue of the engine is heard as itself or as what it stands for', () => {
  expect(CUES.map(shotOf).filter((shot) => shot !== undefined)).toEqual([...SHOTS]);
  expect(shotOf('promise')).toBe('brush');
  expect(shotOf('trumpet')).toBeUndefined();
});

test('every cue that the dialogues name has a sound', () => {
  const files = readdirSync('dialogues', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const named = files.flatMap((file) =>
    [...readFileSync(`dialogues/${file}`, 'utf8').matchAll(/\bcue: *([\w-]+)/g)].map((found) => found[1]!),
  );
  expect(named.filter((cue) => shotOf(cue) === undefined)).toEqual([]);
});
