/// <reference lib="dom" />

/**
 * What the page of a dossier does when it is asked to check: told here once, and written into the page as it stands.
 * It therefore uses nothing from outside itself. Every byte of a chosen archive is accounted for: the content by two
 * digests, the list by its own, and what the archive adds around them by what it must be.
 */
export function viewerProgram(): void {
  type Listed = {
    readonly path: string;
    readonly size: number;
    readonly sha256: string;
    readonly sm3: string;
  };
  type Read = { readonly bytes: ReadonlyMap<string, Uint8Array>; readonly faults: readonly string[] };

  const report = document.querySelector('#report');
  const text = new TextDecoder('utf-8', { fatal: true });

  const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

  const sha256 = async (bytes: Uint8Array) =>
    hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));

  /** GB/T 32905. */
  const sm3 = (bytes: Uint8Array): string => {
    const rotate = (word: number, by: number) => (word << (by % 32)) | (word >>> (32 - (by % 32)));
    const p0 = (word: number) => word ^ rotate(word, 9) ^ rotate(word, 17);
    const p1 = (word: number) => word ^ rotate(word, 15) ^ rotate(word, 23);
    const blocks = Math.ceil((bytes.length + 9) / 64);
    const padded = new Uint8Array(blocks * 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
    view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
    const state = new Int32Array([
      0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
    ]);
    const w = new Int32Array(68);
    const at = (list: Int32Array, index: number) => list[index] ?? 0;
    for (let block = 0; block < blocks; block += 1) {
      for (let j = 0; j < 16; j += 1) w[j] = view.getInt32(block * 64 + j * 4);
      for (let j = 16; j < 68; j += 1)
        w[j] =
          p1(at(w, j - 16) ^ at(w, j - 9) ^ rotate(at(w, j - 3), 15)) ^
          rotate(at(w, j - 13), 7) ^
          at(w, j - 6);
      let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
      for (let j = 0; j < 64; j += 1) {
        const early = j < 16;
        const turned = rotate(a, 12);
        const ss1 = rotate((turned + e + rotate(early ? 0x79cc4519 : 0x7a879d8a, j)) | 0, 7);
        const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
        const gg = early ? e ^ f ^ g : (e & f) | (~e & g);
        const tt1 = (ff + d + (ss1 ^ turned) + (at(w, j) ^ at(w, j + 4))) | 0;
        const tt2 = (gg + h + ss1 + at(w, j)) | 0;
        [d, c, b, a] = [c, rotate(b, 9), a, tt1];
        [h, g, f, e] = [g, rotate(f, 19), e, p0(tt2)];
      }
      for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) ^ word;
    }
    return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  };

  const crc32 = (bytes: Uint8Array): number => {
    let crc = -1;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
  };

  /** Numbers of two and four bytes, the least first. */
  const numbers = (...parts: readonly (readonly [value: number, bytes: number])[]): number[] =>
    parts.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (at * 8)) & 0xff));

  const readArchive = (archive: Uint8Array): Read => {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
    const bytes = new Map<string, Uint8Array>();
    const faults: string[] = [];
    const same = (from: number, expected: readonly number[]) =>
      expected.every((byte, at) => archive[from + at] === byte);
    const end = archive.length - 22;
    let central = end < 0 ? 0 : view.getUint32(end + 16, true);
    const directory = central;
    let local = 0;
    while (central < end && view.getUint32(central, true) === 0x02014b50) {
      const crc = view.getUint32(central + 16, true);
      const size = view.getUint32(central + 24, true);
      const length = view.getUint16(central + 28, true);
      const name = archive.subarray(central + 46, central + 46 + length);
      const content = archive.subarray(local + 30 + length, local + 30 + length + size);
      const flags = name.some((byte) => byte > 127) ? 0x808 : 8;
      const version = [
        [20, 2],
        [flags, 2],
        [0, 2],
        [0, 2],
        [33, 2],
      ] as const;
      const whole =
        same(local, [
          ...numbers([0x04034b50, 4], ...version, [0, 4], [0, 4], [0, 4], [length, 2], [0, 2]),
          ...name,
        ]) &&
        same(local + 30 + length + size, numbers([0x08074b50, 4], [crc, 4], [size, 4], [size, 4])) &&
        same(central, [
          ...numbers([0x02014b50, 4], [20, 2], ...version, [crc, 4], [size, 4], [size, 4]),
          ...numbers([length, 2], [0, 4], [0, 4], [0, 4], [local, 4]),
          ...name,
        ]) &&
        crc32(content) === crc;
      let path = '';
      try {
        path = text.decode(name);
      } catch {
        path = hex(name);
      }
      if (!whole) faults.push(`压缩包中“${path}”的存放结构被改动`);
      bytes.set(path, content);
      local += 30 + length + size + 16;
      central += 46 + length;
    }
    const count = bytes.size;
    const closed =
      end >= 0 &&
      local === directory &&
      central === end &&
      same(
        end,
        numbers(
          [0x06054b50, 4],
          [0, 4],
          [count, 2],
          [count, 2],
          [end - directory, 4],
          [directory, 4],
          [0, 2],
        ),
      );
    if (!closed) faults.push('压缩包的目录被改动，或者压缩包不完整');
    return { bytes, faults };
  };

  const isListed = (item: unknown): item is Listed =>
    typeof item === 'object' && item !== null && 'path' in item && 'sha256' in item && 'sm3' in item;

  /** The list, as long as it is to the byte what its own digest says. */
  const readManifest = async (bytes: Uint8Array | undefined): Promise<readonly Listed[] | null> => {
    if (!bytes) return null;
    try {
      const written = text.decode(bytes);
      const { digest, ...rest }: { readonly digest: unknown; readonly files: unknown } = JSON.parse(written);
      const own = await sha256(new TextEncoder().encode(JSON.stringify(rest)));
      const whole = digest === own && written === `${JSON.stringify({ digest: own, ...rest }, null, 1)}\n`;
      return whole && Array.isArray(rest.files) ? rest.files.filter(isListed) : null;
    } catch {
      return null;
    }
  };

  const check = async ({ bytes, faults }: Read): Promise<void> => {
    const found = [...faults];
    const manifest = bytes.get('manifest.json');
    const listed = await readManifest(manifest);
    if (!listed) found.push('清单 manifest.json 缺失或者被改动');
    for (const { path, sha256: first, sm3: second } of listed ?? []) {
      const content = bytes.get(path);
      if (!content) found.push(`缺少“${path}”`);
      else if ((await sha256(content)) !== first || sm3(content) !== second) found.push(`“${path}”被改动`);
    }
    const known = new Set(['manifest.json', ...(listed ?? []).map(({ path }) => path)]);
    // What operating systems leave in folders is none of ours.
    const left = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;
    for (const path of bytes.keys())
      if (!known.has(path) && !left.test(path)) found.push(`多出“${path}”，不在清单之内`);
    const fingerprint = manifest ? await sha256(manifest) : '';
    show(found, { count: listed?.length ?? 0, fingerprint });
  };

  const show = (
    faults: readonly string[],
    { count, fingerprint }: { readonly count: number; readonly fingerprint: string },
  ) => {
    if (!report) return;
    report.className = faults.length === 0 ? 'whole' : 'broken';
    const head = document.createElement('p');
    head.textContent =
      faults.length === 0
        ? `核验通过：${count} 个文件均完好。`
        : `核验不通过：发现 ${faults.length} 处问题。`;
    const list = document.createElement('ul');
    for (const fault of faults) {
      const item = document.createElement('li');
      item.textContent = fault;
      list.append(item);
    }
    const print = document.createElement('p');
    print.textContent = `档案指纹（可与系统操作日志核对）：${fingerprint}`;
    report.replaceChildren(head, list, print);
  };

  const contentOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
  const chosen = (selector: string, read: (files: readonly File[]) => Promise<Read>) => {
    const input = document.querySelector(selector);
    if (!(input instanceof HTMLInputElement)) return;
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      if (files.length === 0) return;
      if (report) report.textContent = '正在核验……';
      void read(files).then(check, () => {
        if (report) report.textContent = '文件无法读取，请重新选择。';
      });
    });
  };
  chosen('#archive', async ([file]) => readArchive(file ? await contentOf(file) : new Uint8Array()));
  chosen('#folder', async (files) => {
    const bytes = new Map<string, Uint8Array>();
    for (const file of files)
      bytes.set(file.webkitRelativePath.split('/').slice(1).join('/'), await contentOf(file));
    return { bytes, faults: [] };
  });
}
