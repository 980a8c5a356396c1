/**
 * Signal → MP3 bytes, mono, constant bit rate. In front stands an information frame that tells decoders how many samples
 * of padding to drop, so that a cue starts when it is asked for; a decoder that ignores it adds about 50 ms of silence.
 */
import { createMp3Encoder } from 'wasm-media-encoders';

const KBPS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBPS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES_1 = [44100, 48000, 32000];
/** Samples by which the encoder runs late. */
const ENCODER_DELAY = 576;

/** What a frame header says: samples a frame, bytes of this frame. */
function frame(bytes, at) {
  const first = (bytes[at + 1] & 0x08) !== 0;
  const kbps = (first ? KBPS_1 : KBPS_2)[bytes[at + 2] >> 4];
  const rate = RATES_1[(bytes[at + 2] >> 2) & 3] / (first ? 1 : 2);
  const samples = first ? 1152 : 576;
  const size = Math.floor((samples * kbps * 125) / rate) + ((bytes[at + 2] >> 1) & 1);
  return { first, rate, samples, size };
}

/** Number of frames in a stream. */
function count(bytes) {
  let frames = 0;
  for (let at = 0; at + 4 <= bytes.length; at += frame(bytes, at).size) frames++;
  return frames;
}

/** CRC-16 as the information frame uses it (polynomial 0x8005, reflected). */
function crc16(bytes) {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
}

/** The information frame for a stream that carries `samples` samples. */
function information(stream, samples) {
  const { first, rate, samples: perFrame } = frame(stream, 0);
  const kbps = 64;
  const size = Math.floor((perFrame * kbps * 125) / rate);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  out.set([0xff, stream[1] | 1, ((first ? KBPS_1 : KBPS_2).indexOf(kbps) << 4) | (stream[2] & 0x0c), stream[3]]);
  const frames = count(stream);
  const at = 4 + (first ? 17 : 9);
  const text = (where, words) =>
    out.set(
      [...words].map((c) => c.charCodeAt(0)),
      where,
    );
  text(at, 'Info');
  view.setUint32(at + 4, 15);
  view.setUint32(at + 8, frames);
  view.setUint32(at + 12, size + stream.length);
  for (let i = 0; i < 100; i++) out[at + 16 + i] = Math.floor((i * 256) / 100);
  const tag = at + 120;
  text(tag, 'LAME3.100');
  out[tag + 9] = 0x01;
  const padding = frames * perFrame - ENCODER_DELAY - samples;
  out.set([ENCODER_DELAY >> 4, ((ENCODER_DELAY & 15) << 4) | (padding >> 8), padding & 255], tag + 21);
  view.setUint32(tag + 28, size + stream.length);
  view.setUint16(tag + 32, crc16(stream));
  view.setUint16(tag + 34, crc16(out.subarray(0, tag + 34)));
  return out;
}

/** Sixteen-bit steps: hides nothing audible and everything below the last stable digit. */
const quantise = (signal) => Float32Array.from(signal, (x) => Math.floor(x * 32767 + 0.5) / 32768);

let encoder;
/** MP3 bytes of a signal within ±1. `rate` must be a rate MP3 knows, `kbps` one it allows at that rate. */
export async function toMp3(signal, rate, kbps) {
  encoder ??= await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: kbps, outputSampleRate: rate });
  const body = encoder.encode([quantise(signal)]).slice();
  const tail = encoder.finalize().slice();
  const stream = new Uint8Array(body.length + tail.length);
  stream.set(body);
  stream.set(tail, body.length);
  const info = information(stream, signal.length);
  const out = new Uint8Array(info.length + stream.length);
  out.set(info);
  out.set(stream, info.length);
  return out;
}
