import { useMemo, type ReactNode } from 'react';
import { readMarkdown, type Block, type Span } from '../../../../domain/libraries/markdown.ts';
import { useLangOf } from '../../blocks/written.tsx';

/** An article as it is read: made of elements, never of HTML that somebody wrote. */
export function Article({ text }: { readonly text: string }): ReactNode {
  const langOf = useLangOf();
  const blocks = useMemo(() => readMarkdown(text), [text]);
  return (
    <div className="article" lang={langOf(text)}>
      {blocks.map((block, at) => (
        <Piece key={at} block={block} />
      ))}
    </div>
  );
}

const HEADINGS = { 2: 'h3', 3: 'h4', 4: 'h5' } as const;

function Piece({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[block.level];
      return (
        <Heading>
          <Line spans={block.spans} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Line spans={block.spans} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Line spans={block.spans} />
        </blockquote>
      );
    case 'list':
    case 'steps': {
      const List = block.kind === 'list' ? 'ul' : 'ol';
      return (
        <List>
          {block.items.map((spans, at) => (
            <li key={at}>
              <Line spans={spans} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table block={block} />;
  }
}

function Table({ block: { head, rows } }: { readonly block: Extract<Block, { kind: 'table' }> }): ReactNode {
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            {head.map((spans, at) => (
              <th key={at} scope="col">
                <Line spans={spans} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((spans, column) => (
                <td key={column}>
                  <Line spans={spans} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ spans }: { readonly spans: readonly Span[] }): ReactNode {
  return spans.map((span, at) => {
    switch (span.kind) {
      case 'text':
        return span.text;
      case 'strong':
        return <strong key={at}>{span.text}</strong>;
      case 'code':
        return <code key={at}>{span.text}</code>;
      case 'link':
        return (
          <a key={at} href={span.href} rel="noreferrer">
            {span.text}
          </a>
        );
    }
  });
}
