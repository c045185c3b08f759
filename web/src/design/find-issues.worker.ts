import type { Pack } from '@lixiang/schema';
import { findIssues } from './find-issues.ts';

type Question = { readonly content: unknown; readonly published: Pack };

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  self.postMessage(findIssues(data.content, data.published), { transfer: [] });
});
