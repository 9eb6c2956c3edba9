const TONE_S = 0.16;
const GAP_S = 0.04;
const LOUDNESS = 0.25;
const SOFTLY_S = 0.015;

let context: AudioContext | undefined;

/** Plays tones one after another. False where the browser gives no sound: it does not before the page was touched. */
export async function playTones(hertz: readonly number[]): Promise<boolean> {
  try {
    context ??= new AudioContext();
    if (context.state !== 'running') await context.resume();
    if (context.state !== 'running') return false;
    hertz.forEach((frequency, index) => {
      if (context !== undefined) tone(context, frequency, context.currentTime + index * (TONE_S + GAP_S));
    });
    return true;
  } catch {
    return false;
  }
}

/** Without a click at its ends. */
function tone(audio: AudioContext, frequency: number, at: number): void {
  const source = new OscillatorNode(audio, { frequency });
  const loudness = new GainNode(audio, { gain: 0 });
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, at + SOFTLY_S);
  loudness.gain.setValueAtTime(LOUDNESS, at + TONE_S - SOFTLY_S);
  loudness.gain.linearRampToValueAtTime(0, at + TONE_S);
  source.connect(loudness).connect(audio.destination);
  source.start(at);
  source.stop(at + TONE_S);
}
