import type { ReactNode } from 'react';
import type { Paper } from '../../../domain/papers/paper.ts';
import './paper.css';

/** The same document as running text, for a phone and for whoever listens. */
export function PaperText({ paper }: { readonly paper: Paper }): ReactNode {
  return (
    <article className="paper-reading">
      <p className="muted">
        {paper.issuer} {paper.number.text}
      </p>
      <h2>{paper.title}</h2>
      <p>{paper.addressee}</p>
      {paper.blocks.map(({ level, text }, index) =>
        level === 'heading' ? <h3 key={index}>{text}</h3> : <p key={index}>{text}</p>,
      )}
      <p className="paper-reading-end">
        {paper.signature.name}
        <br />
        {paper.signature.date}
      </p>
    </article>
  );
}
