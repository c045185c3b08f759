import { provePacks } from './prove-packs.ts';

provePacks(0);
