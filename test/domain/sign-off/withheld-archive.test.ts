import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { manifestPart, writtenParts } from '../../../api/archive/archive-parts.ts';
import type { ArchiveSource } from '../../../api/archive/archive-source.ts';
import { itemDossier } from '../../../api/archive/item-dossier.ts';
import { readableRecord } from '../../../api/archive/readable-record.ts';
import { proveArchive, type ArchiveProof } from '../../../cli/archive-proof.ts';
import { proofLines } from '../../../cli/archive-proof-text.ts';
import { GENESIS, link } from '../../../db/hash-chain.ts';
import type { StoredLink } from '../../../db/verify-chain.ts';
import type { KernelCommand } from '../../../domain/process/act.ts';
import type { Person } from '../../../domain/process/actor.ts';
import type { BudgetItemCommand } from '../../../domain/processes/budget-item/commands.ts';
import type { BudgetItemState } from '../../../domain/processes/budget-item/state.ts';
import type { ReadPart } from '../../../files/archive/read-archive.ts';
import type { ZipPart } from '../../../files/archive/zip-stream.ts';
import { allQualified, morning, Play, targetTable, V } from '../../support/budget-item-play.ts';
import { makePerson, people } from '../../support/people.ts';
import { Office, officer, rule, step } from './office.ts';

const ITEM = '00000000-0000-4000-8000-000000000001';
const STAFF = [
  officer('clerk', ['unitClerk']),
  officer('lead', ['unitLeader']),
  officer('liu', ['financeOfficer']),
  officer('peng', ['performanceOfficer']),
  officer('deng', ['financeDirector']),
  officer('admin', ['administrator']),
];
const RULES = {
  submitTargets: rule([step('leader', ['unitLeader'])], { proposedBy: ['unitClerk'] }),
  qualifyTargets: rule([step('division', ['performanceOfficer']), step('director', ['financeDirector'])], {
    proposedBy: ['financeOfficer'],
  }),
};
const DOCUMENTS = [{ id: V.targets1, kind: 'targets', authorId: 'other', body: targetTable }];
const PUTS = {
  submitTargets: { who: 'clerk', put: { kind: 'submitTargets', versionId: V.targets1 } },
  qualifyTargets: { who: 'liu', put: { kind: 'qualifyTargets', criteria: allQualified, opinion: '' } },
} as const;
const SIGNERS = { submitTargets: ['lead'], qualifyTargets: ['peng', 'deng'] } as const;
type ChainName = keyof typeof PUTS;

const anyMoves = fc.array(
  fc.record({
    chain: fc.constantFrom<ChainName>('submitTargets', 'qualifyTargets'),
    then: fc.constantFrom('sign', 'sign', 'sendBack', 'decline', 'addSigner', 'consult', 'withdraw'),
    signer: fc.nat({ max: 1 }),
  }),
  { minLength: 1, maxLength: 14 },
);
type Moves = typeof anyMoves extends fc.Arbitrary<infer M> ? M : never;

/** What was said within a chain, each sentence told apart from every other. */
function said(chain: ChainName, no: number): string {
  return `${chain}里的话${String(no)}号`;
}

function command(chain: ChainName, then: string, words: string): BudgetItemCommand | KernelCommand {
  const another = SIGNERS[chain].at(-1) ?? 'admin';
  switch (then) {
    case 'sendBack':
      return { kind: 'sendBack', chain, to: 'proposer', then: 'straight', opinion: words };
    case 'decline':
      return { kind: 'decline', chain, opinion: words };
    case 'addSigner':
      return { kind: 'addSigner', chain, person: another, place: 'after', note: words };
    case 'consult':
      return { kind: 'consult', chain, with: another, question: words };
    case 'withdraw':
      return { kind: 'withdraw', chain, reason: words };
    default:
      return { kind: 'sign', chain, opinion: words };
  }
}

function played(moves: Moves): Office {
  const at = new Office(new Play().on('2024-10-22'), STAFF, RULES, DOCUMENTS);
  for (const [no, { chain, then, signer }] of moves.entries()) {
    const { who, put } = PUTS[chain];
    at.tries(who, put);
    const signers: readonly string[] = SIGNERS[chain];
    at.tries(then === 'withdraw' ? who : (signers[signer] ?? signers[0] ?? ''), command(chain, then, said(chain, no)));
  }
  return at;
}

/** The record as the database would hold it. */
function linksOf(at: Office): readonly StoredLink[] {
  let previousHash = GENESIS;
  return at.record.map((line): StoredLink => {
    const body = JSON.stringify({ ...line, instanceId: ITEM });
    const one = { seq: line.seq, at: line.at, recordedAt: line.recordedAt, body, previousHash };
    previousHash = link('sha256', previousHash, body);
    return { ...one, personId: line.by.kind === 'person' ? line.by.personId : null, hash: previousHash };
  });
}

function sourceFor(at: Office, reader: Person): ArchiveSource<BudgetItemState> {
  const links = linksOf(at);
  const { process, version, book, state } = at.instance;
  return {
    ...readableRecord({ links, state }, reader),
    chain: { id: ITEM, process, version, book, headHash: links.at(-1)?.hash ?? '', versions: {} },
    versions: [],
    attachments: [],
    unit: '单位',
    region: '郴州市',
    taken: { at: morning('2024-10-23'), by: reader.name, login: reader.id },
  };
}

function readOf({ path, content }: ZipPart): ReadPart {
  const bytes = content as Buffer;
  return { path, content: bytes, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The archive's files; with another record, as somebody would have rewritten them who can also rewrite the manifest. */
function filesOf(source: ArchiveSource<BudgetItemState>): readonly ReadPart[] {
  const parts = writtenParts(source).map(readOf);
  const history = {
    path: 'history.pdf',
    content: Buffer.from(JSON.stringify(itemDossier(source))),
    at: source.taken.at,
  };
  const all = [...parts, readOf(history)];
  return [...all, readOf(manifestPart(source, all, []))];
}

const OUTSIDE = [people.clerk, people.leader, makePerson('expert'), makePerson('machine')];
const BUREAU = [people.officer, people.director, people.supervisor];
const textOf = (files: readonly ReadPart[]): string => files.map(({ content }) => content?.toString() ?? '').join('\n');
const codes = ({ faults }: ArchiveProof): readonly string[] => faults.map(({ code }) => code);

describe('an archive for somebody of another body', () => {
  it('has nothing of what was said in a chain that he does not read, in any of its files; its own body and the auditor have it', () => {
    let hidden = 0;
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const at = played(moves);
        const whole = JSON.stringify(at.record);
        const wordsIn = (chain: ChainName): readonly string[] =>
          moves.map((_move, no) => said(chain, no)).filter((words) => whole.includes(words));
        const [units, bureaus] = [wordsIn('submitTargets'), wordsIn('qualifyTargets')];
        const readers = [
          ...OUTSIDE.map((reader) => ({ reader, not: bureaus })),
          ...BUREAU.map((reader) => ({ reader, not: units })),
          { reader: people.auditor, not: [] },
        ];
        for (const { reader, not } of readers) {
          const source = sourceFor(at, reader);
          const text = textOf(filesOf(source));
          expect(not.filter((words) => text.includes(words))).toEqual([]);
          expect(not.length > 0 && source.withheld.length === 0).toBe(false);
          hidden += not.length;
        }
        const auditors = textOf(filesOf(sourceFor(at, people.auditor)));
        expect([...units, ...bureaus].every((words) => auditors.includes(words))).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(hidden).toBeGreaterThan(60);
  });

  it('keeps number, hash, the hash before and the time of each record, and says why its text is missing; the proof counts them', () => {
    fc.assert(
      fc.property(anyMoves, fc.constantFrom(...OUTSIDE, ...BUREAU, people.auditor), (moves, reader) => {
        const at = played(moves);
        const source = sourceFor(at, reader);
        const links = linksOf(at);
        expect(source.links.map(({ seq, at: time, hash, previousHash }) => [seq, time, hash, previousHash])).toEqual(
          links.map(({ seq, at: time, hash, previousHash }) => [seq, time, hash, previousHash]),
        );
        for (const { withheld } of source.withheld)
          expect([withheld['zh-CN'], withheld.en]).toEqual([
            expect.stringContaining('不对外公开的内部签批意见'),
            expect.stringContaining('not disclosed'),
          ]);
        const proof = proveArchive(filesOf(source));
        expect([proof.faults, proof.linkedOnly]).toEqual([[], source.withheld.length]);
        const sentence = `其中 ${String(source.withheld.length)} 条是不对外公开的内部签批意见`;
        expect(proofLines(proof, undefined, 'zh-CN').some((line) => line.startsWith(sentence))).toBe(
          source.withheld.length > 0,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('shows a record that was changed, whether its text is given or withheld', () => {
    const at = played([
      { chain: 'submitTargets', then: 'sign', signer: 0 },
      { chain: 'qualifyTargets', then: 'sign', signer: 0 },
      { chain: 'qualifyTargets', then: 'sign', signer: 1 },
    ]);
    const source = sourceFor(at, people.clerk);
    const changed = (no: number, change: Partial<StoredLink>): readonly string[] => {
      const links = source.links.map((one, index) => (index === no ? { ...one, ...change } : one));
      return codes(proveArchive(filesOf({ ...source, links })));
    };
    expect(source.withheld.length).toBeGreaterThan(3);
    for (const [no, one] of source.links.entries()) {
      const hash = `sha256:${'0'.repeat(64)}`;
      expect([no, changed(no, { hash })]).toEqual([no, ['recordBroken']]);
      expect([no, changed(no, { previousHash: hash })]).toEqual([no, ['recordBroken']]);
      expect([no, changed(no, { seq: one.seq + 1 })]).toEqual([no, ['recordBroken']]);
      if ('body' in one) expect(changed(no, { body: one.body.replace('"at"', '"At"') })).toEqual(['recordBroken']);
    }
  });

  it('shows a text that was put back into a withheld record, and a manifest that counts otherwise', () => {
    const at = played([
      { chain: 'submitTargets', then: 'sign', signer: 0 },
      { chain: 'qualifyTargets', then: 'sign', signer: 0 },
    ]);
    const source = sourceFor(at, people.clerk);
    const [first] = source.withheld;
    const forged = { ...linksOf(at)[(first?.seq ?? 1) - 1], body: '{}' } as StoredLink;
    const links = source.links.map((one) => (one.seq === forged.seq ? forged : one));
    expect(codes(proveArchive(filesOf({ ...source, links })))).toEqual(['recordBroken', 'withheldDiffers']);
    expect(codes(proveArchive(filesOf({ ...source, withheld: [] })))).toEqual(['withheldDiffers']);
  });
});
