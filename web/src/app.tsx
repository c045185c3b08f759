import { useState } from 'react';

export function App() {
  const [submitted, setSubmitted] = useState(false);
  return (
    <main>
      <h1>立项</h1>
      <button type="button" onClick={() => setSubmitted(true)}>
        {submitted ? '已提交' : '提交'}
      </button>
    </main>
  );
}
