import type { Pack } from '@lixiang/schema';
import { findIssues } from './find-issues.ts';

/** What is in force is told once, for all questions that come after it. */
type Message = { readonly published: Pack } | { readonly content: unknown };

let published: Pack | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if ('published' in data) published = data.published;
  else self.postMessage(findIssues(data.content, published), { transfer: [] });
});
