/** What each page offers to the runner. */
export type PeerPage = {
  /** Draws everything, and resolves when it has been painted; milliseconds. */
  mount(size: number): Promise<number>;
};

declare global {
  interface Window {
    peer?: PeerPage;
  }
}

/** Runs a mount and waits for the frame after the one in which it appeared. */
export async function timed(draw: () => void, appeared: () => boolean): Promise<number> {
  const start = performance.now();
  draw();
  while (!appeared()) await nextFrame();
  await nextFrame();
  return performance.now() - start;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  return root;
}

/** Whether the last field of a form of this size is there to be filled. */
export function hasField(name: string): boolean {
  return (
    document.querySelector(
      `[data-bench="${name}"] input, input[data-bench="${name}"], [data-field="${name}"] input`,
    ) !== null
  );
}
