import { useMemo, type CSSProperties, type MouseEvent, type ReactNode } from 'react';
import { layPaper, type PaperLine, type PaperPage } from '../../../domain/papers/lay-paper.ts';
import type { Paper } from '../../../domain/papers/paper.ts';
import { useSay } from '../text/language.tsx';
import { PAPER_TEXT as T } from '../text/paper-text.ts';
import './paper.css';

interface Props {
  readonly paper: Paper;
  /** The field whose words stand out. */
  readonly current?: string | undefined;
  /** Leads from words to the field they were written in. */
  readonly onJump?: (source: string) => void;
}

/** An official document as paper: GB/T 9704, A4, 22 lines of 28 characters; the same sheets are printed. */
export function PaperView({ paper, current, onJump }: Props): ReactNode {
  const pages = useMemo(() => layPaper(paper), [paper]);
  // Words lead to their field for whoever points at them; by keyboard the fields are reached themselves.
  const jump = (event: MouseEvent): void => {
    const found = event.target instanceof Element ? event.target.closest('[data-source]') : null;
    const source = found?.getAttribute('data-source');
    if (source !== null && source !== undefined) onJump?.(source);
  };
  return (
    <div className={onJump ? 'paper paper-jumps' : 'paper'} onClick={onJump && jump}>
      {pages.map((page) => (
        <Sheet key={page.no} page={page} paper={paper} current={current} />
      ))}
    </div>
  );
}

interface SheetProps {
  readonly page: PaperPage;
  readonly paper: Paper;
  readonly current: string | undefined;
}

function Sheet({ page, paper, current }: SheetProps): ReactNode {
  const say = useSay();
  return (
    <section className="paper-page" aria-label={say(T.page, { no: page.no })}>
      <div className="paper-core">
        {page.no === 1 && <Head paper={paper} title={page.title} />}
        {paragraphsOf(page.lines).map((lines, index) => (
          <Paragraph key={index} lines={lines} current={current} />
        ))}
        {page.signed && <Signature paper={paper} />}
        {page.imprint && <p className="paper-imprint">{paper.imprint}</p>}
      </div>
      <p className={page.no % 2 === 1 ? 'paper-number odd' : 'paper-number'}>{say(T.pageNo, { no: page.no })}</p>
    </section>
  );
}

/** How wide a name is in the spaced head, in ems: a reading translation has Chinese characters among its letters. */
function widthOf(name: string): number {
  return Array.from(name, (letter) => (letter < '⺀' ? 0.65 : 1.12)).reduce((sum, width) => sum + width, 0);
}

/** The red head shrinks with a long name: it stays on one line. */
const HEAD_MM = 15;
const HEAD_WIDTH_MM = 150;

function Head({ paper, title }: { readonly paper: Paper; readonly title: readonly string[] }): ReactNode {
  const size = Math.min(HEAD_MM, HEAD_WIDTH_MM / widthOf(paper.issuer));
  return (
    <>
      <div className="paper-head">
        <p className="paper-issuer" style={{ '--head': size } as CSSProperties}>
          {paper.issuer}
        </p>
        <p className={paper.number.fixed ? 'paper-docno' : 'paper-docno open'}>
          <span>{paper.number.text}</span>
        </p>
      </div>
      <h2 className="paper-title">
        {title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
    </>
  );
}

function Paragraph({
  lines,
  current,
}: {
  readonly lines: readonly PaperLine[];
  readonly current: string | undefined;
}): ReactNode {
  const [first] = lines;
  if (!first) return null;
  const source = first.source;
  const marked =
    source !== undefined && current !== undefined && (source === current || source.startsWith(`${current}/`));
  return (
    <p className={`paper-text paper-${first.kind}${marked ? ' marked' : ''}`} data-source={source}>
      {lines.map((line, index) => (
        <span key={index} className={`${line.first ? 'first' : ''} ${line.last ? 'last' : ''}`}>
          {line.text}
        </span>
      ))}
    </p>
  );
}

function Signature({ paper: { signature } }: { readonly paper: Paper }): ReactNode {
  const say = useSay();
  return (
    <div className="paper-signature">
      <span className="paper-seal" aria-hidden>
        {say(T.seal)}
      </span>
      <p>{signature.name}</p>
      <p className={signature.date === '' ? 'open' : ''}>{signature.date === '' ? say(T.dateLater) : signature.date}</p>
    </div>
  );
}

/** Lines of one paragraph belong together, also where a page has torn it. */
function paragraphsOf(lines: readonly PaperLine[]): readonly (readonly PaperLine[])[] {
  const paragraphs: PaperLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && open.at(-1)?.last === false) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}
