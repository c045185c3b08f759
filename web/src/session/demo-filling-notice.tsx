import { Alert } from 'antd';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { DemoFillingQuery } from './sign-in-query.ts';

/** In milliseconds. */
const EVERY = 4000;

type DemoFillingNoticeProps = {
  readonly jurisdiction: string;
  /** What is said to whoever looks. */
  readonly words: string;
};

/** Says that more of a jurisdiction's demo will appear, until all of it is there. */
export function DemoFillingNotice({ jurisdiction, words }: DemoFillingNoticeProps) {
  const [{ data }, ask] = useQuery({ query: DemoFillingQuery, requestPolicy: 'network-only' });
  const isFilling = data === undefined || data.welcome.demoFilling.includes(jurisdiction);
  useEffect(() => {
    if (!isFilling) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [ask, isFilling]);
  return isFilling ? <Alert type="info" showIcon title={words} /> : null;
}
