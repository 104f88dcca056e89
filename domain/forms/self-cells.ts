import { actualWords } from '../scoring/indicator-text.ts';
import { ActualSchema } from '../scoring/indicator.ts';
import { list, record, textOf } from './form-kit.ts';
import { JUDGEMENT_WORDS, type FormJudgement } from './form-words.ts';

/** What a unit says of one indicator, as texts. */
export interface ReportedCells {
  readonly actual: string;
  readonly judgement: FormJudgement | '';
  readonly percent: string;
  readonly selfScore: string;
  readonly reason: string;
  readonly evidence: string;
}

const NONE: ReportedCells = { actual: '', judgement: '', percent: '', selfScore: '', reason: '', evidence: '' };

/** What a self-evaluation or a draft of one holds for an indicator; texts beside a judgement are kept in the draft's `texts`. */
export function reportedOf(json: Readonly<Record<string, unknown>>, key: string): ReportedCells {
  const kept = textOf(record(json['texts'])[key]);
  const row = list(json['actuals'])
    .map(record)
    .find((one) => one['key'] === key);
  if (!row) return { ...NONE, actual: kept };
  const judged = record(row['actual']);
  const judgement = judgementOf(judged);
  return {
    actual: judgement === '' ? (written(row['actual']) ?? kept) : kept,
    judgement,
    percent: textOf(judged['percent']),
    selfScore: textOf(row['selfScore']),
    reason: textOf(row['reason']),
    evidence: textOf(row['evidence']),
  };
}

function judgementOf({ band, kind }: Readonly<Record<string, unknown>>): FormJudgement | '' {
  const known = Object.keys(JUDGEMENT_WORDS) as readonly FormJudgement[];
  return known.find((one) => one === band || one === kind) ?? '';
}

function written(actual: unknown): string | undefined {
  if (typeof actual === 'string') return actual;
  const read = ActualSchema.safeParse(actual).data;
  return read && actualWords(read)['zh-CN'];
}
