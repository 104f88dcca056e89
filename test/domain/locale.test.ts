import { fill } from '../../domain/locale.ts';

describe('a sentence with its parameters', () => {
  it.each([
    [0, '0 working days left'],
    [1, '1 working day left'],
    [12, '12 working days left'],
  ])('counts %i in English as a person does', (days, said) => {
    expect(fill('{days} working day(s) left', { days })).toBe(said);
  });

  it('counts each word by its own number, also one that ends otherwise', () => {
    const sentence = '{items} item(s) of {n} class(es) in {days} day(s)';
    expect(fill(sentence, { items: 1, n: 2, days: 1 })).toBe('1 item of 2 classes in 1 day');
  });

  it.each([
    [1, '1 mail waits to be sent'],
    [2, '2 mails wait to be sent'],
  ])('makes the verb agree: %i', (count, said) => {
    expect(fill('{count} mail(s) (waits|wait) to be sent', { count })).toBe(said);
  });

  it('leaves alone what somebody wrote, and a parameter that nobody gave', () => {
    expect(fill('{name}: {count} row(s)', { name: '2 step(s)', count: 1 })).toBe('2 step(s): 1 row');
    expect(fill('{count} row(s)', {})).toBe('{count} row(s)');
  });
});
