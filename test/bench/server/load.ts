import { Agent, request } from 'node:http';

/** One request, and what must stand in its answer. */
export type Call = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly expected: string;
};

const CONNECTIONS = 4;

/** Sends the calls over a few connections that stay open, each the next one as soon as it is answered. */
export async function send(address: string, calls: readonly Call[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const left = calls.values();
  const work = async () => {
    for (const call of left) await sendOne(address, call, agent);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  agent.destroy();
}

/** Sends one call and answers all of its answer; throws unless it is as expected. */
export async function sendOne(address: string, call: Call, agent: Agent): Promise<string> {
  const answer = await new Promise<string>((resolve, reject) => {
    const { path, headers, body } = call;
    const sent = request(
      new URL(path, address),
      { agent, method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts).toString()));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
  if (!answer.includes(call.expected)) throw new Error(`${call.path} answered ${answer.slice(0, 1000)}`);
  return answer;
}
