import fc from 'fast-check';
import { PASSWORD_LENGTH, passwordFaults } from '../../../domain/people/password.ts';

const isCommon = (password: string): boolean => passwordFaults(password, 'nobody').includes('passwordCommon');

const WALKS = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '!@#$%^&*()'];
/** Part of a walk, in either direction and any case. */
const stretch = fc
  .tuple(fc.constantFrom(...WALKS), fc.nat({ max: 5 }), fc.integer({ min: 3, max: 12 }), fc.boolean(), fc.boolean())
  .map(([walk, from, length, down, upper]) => {
    const start = Math.min(from, walk.length - 3);
    const part = walk.slice(start, start + length);
    const way = down ? Array.from(part).toReversed().join('') : part;
    return upper ? way.toUpperCase() : way;
  });
const walks = fc.array(stretch, { minLength: 2, maxLength: 5 }).map((parts) => parts.join(''));

describe('a password that everybody tries first', () => {
  it('walks along digits, letters or the keyboard, up or down, however many walks there are', () => {
    fc.assert(
      fc.property(walks, (password) => {
        expect([password, isCommon(password)]).toEqual([password, true]);
      }),
    );
  });

  it('walks still, with little before and after it', () => {
    const little = fc.string({ maxLength: 2 });
    fc.assert(
      fc.property(
        walks.filter(({ length }) => length >= PASSWORD_LENGTH.least),
        little,
        little,
        (walk, before, after) => {
          expect(isCommon(`${before}${walk}${after}`)).toBe(true);
        },
      ),
    );
  });

  it('is none where no two neighbours lie side by side', () => {
    // Of these characters none follows another in a walk.
    const apart = fc.array(fc.constantFrom('a', '0', 'g', '7', 'm', 'T', 'p', 'k', '4'), {
      minLength: 10,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        apart.filter((characters) => new Set(characters).size > 5),
        (characters) => {
          expect(isCommon(characters.join(''))).toBe(false);
        },
      ),
    );
  });

  it.each(['12345678901', 'abcd1234567', '98765432109', 'qwertyuiop1', '1qaz2wsx3edc', 'Qwer1234!!', 'zyxwvut321'])(
    '%s is one',
    (password) => {
      expect(isCommon(password)).toBe(true);
    },
  );

  it.each([
    'Bihuan-demo-2026',
    'Bihuan-test-2026',
    '郴州绩效闭环管理二十六',
    'correct horse battery',
    'xu7-Kd2p-hw91',
    'Abc-lampe-7391',
  ])('%s is none', (password) => {
    expect(isCommon(password)).toBe(false);
  });
});
