import { newRequestId } from '../../api/request-id.ts';

const CHANNEL = 'lixiang.pages';
/** As long as a page may take to answer that is at work on something large. */
const PATIENCE = 400;

type Message =
  | { readonly kind: 'who' }
  | { readonly kind: 'here'; readonly page: string }
  | { readonly kind: 'echo'; readonly of: string };

let joined: { readonly page: string; readonly channel: BroadcastChannel } | undefined;

/** Names this page among all pages of the program that are open in this browser, and lets the others know of it. */
export function thisPage(): string {
  return join().page;
}

/** The other pages that are open; one that is gone, however it went, does not answer. */
export async function otherPages(): Promise<ReadonlySet<string>> {
  const { channel } = join();
  const pages = new Set<string>();
  const note = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'here') pages.add(data.page);
  };
  channel.addEventListener('message', note);
  tell(channel, { kind: 'who' });
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  // Where the browser stood still meanwhile, what was said in that time has yet to come: the question, then the answers.
  for (let round = 0; round < 2; round += 1) await hearEcho(channel);
  channel.removeEventListener('message', note);
  return pages;
}

/** Resolves once what was said before has arrived: messages come in the order in which they were sent. */
async function hearEcho(channel: BroadcastChannel): Promise<void> {
  const of = newRequestId();
  const twin = new BroadcastChannel(CHANNEL);
  await new Promise<void>((resolve) => {
    twin.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'echo' && data.of === of) resolve();
    });
    tell(channel, { kind: 'echo', of });
  });
  twin.close();
}

function join() {
  if (joined) return joined;
  const own = { page: newRequestId(), channel: new BroadcastChannel(CHANNEL) };
  own.channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'who') tell(own.channel, { kind: 'here', page: own.page });
  });
  joined = own;
  return own;
}

function tell(channel: BroadcastChannel, message: Message): void {
  channel.postMessage(message);
}
