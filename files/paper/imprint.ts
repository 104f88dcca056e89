/** 印发机关 and 印发日期 of an imprint: one at the left, the other at the right (GB/T 9704 7.4.3). */
export function imprintParts(imprint: string): readonly [string, string] {
  const [issuer = '', date = ''] = imprint.split(/\u3000{2}|, (?=issued)/);
  return [issuer, date];
}
