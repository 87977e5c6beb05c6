/**
 * Plays a wave file of the BFF. It comes by fetch and is decoded here: an `<audio>` element would need the page to allow
 * media from the BFF.
 * @returns when it has ended
 * @throws where there is no sound, or no such file
 */
export async function play(address: string, signal: AbortSignal): Promise<void> {
  const context = new AudioContext();
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'origin', signal });
    if (!response.ok) throw new Error(`the sound answered ${response.status}`);
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(await response.arrayBuffer());
    source.connect(context.destination);
    await new Promise<void>((resolve) => {
      source.addEventListener('ended', () => resolve());
      signal.addEventListener('abort', () => source.stop());
      source.start();
    });
  } finally {
    await context.close();
  }
}
