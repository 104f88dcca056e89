import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { hex, sha256 } from '../../domain/sha256.ts';

describe('the hash of a piece of evidence', () => {
  it('is SHA-256, also where the browser has none of its own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (given) => {
        const expected = createHash('sha256').update(given).digest('hex');
        expect(hex(sha256(given))).toBe(expected);
      }),
    );
  });

  it.each([0, 55, 56, 63, 64, 119, 120, 1000])('pads %i bytes as the standard says', (length) => {
    const bytes = new Uint8Array(length).fill(97);
    expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
