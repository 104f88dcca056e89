import { LOCALES } from '../../../../domain/locale.ts';
import { eventSentence } from '../../../../domain/messages/event-text.ts';
import { lifecycleFaults } from '../../../../domain/process/lifecycle-check.ts';
import { ResultDocumentCommandSchema } from '../../../../domain/processes/result-document/commands.ts';
import { LIFECYCLE } from '../../../../domain/processes/result-document/lifecycle.ts';
import { RESULT_DOCUMENT_CLOCKS } from '../../../../workflows/result-document.ts';

describe('the lifecycle table of a document about results', () => {
  it('reaches every phase, leaves no terminal one, and has no dead end', () => {
    expect(lifecycleFaults(LIFECYCLE, { main: ['documentSigning', 'documentDrafting'] })).toEqual([]);
  });

  it('has a row for every command, and a command for every row', () => {
    const commands = ResultDocumentCommandSchema.options.map((option) => option.shape.kind.value);
    expect(new Set(LIFECYCLE.rows.map(({ command }) => command))).toEqual(new Set(commands));
  });

  it('has a sentence in both languages for everything that can happen', () => {
    const said = LOCALES.map((locale) =>
      eventSentence({ type: 'resultDocumentDelivered', names: '市政府', means: '机要' } as never, locale),
    );
    expect(said).toEqual(['送达市政府（机要）', 'Delivered to 市政府 (机要)']);
  });

  it('names the clocks of every phase for whoever looks at the workflow', () => {
    expect(Object.keys(RESULT_DOCUMENT_CLOCKS).toSorted()).toEqual(LIFECYCLE.tracks['main']?.phases.toSorted() ?? []);
  });
});

describe('what is put forward', () => {
  it('needs words for whom people add or take off', () => {
    const entry = { subjectId: 'a', name: '某单位', grounds: [], standing: 'added' };
    const content = { rankingId: null, hash: 'a'.repeat(64), summary: '名单', entries: [entry] };
    const parsed = ResultDocumentCommandSchema.safeParse({ kind: 'submitResultDocument', content });
    expect(parsed.error?.issues.map(({ path }) => path.join('/'))).toEqual(['content/entries/0/reason']);
  });
});
