import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { feedbackPaper } from '../../../../domain/papers/feedback-paper.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import { ActPanel } from '../../acts/act-panel.tsx';
import type { Item } from '../../api/item-answers.ts';
import { useVersion } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { feedbackFacts } from '../../paper/feedback-facts.ts';
import { PaperLinks } from '../../paper/paper-links.tsx';
import { PaperText } from '../../paper/paper-text.tsx';
import { PaperView } from '../../paper/paper-view.tsx';
import { useMe } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { FEEDBACK_TEXT as T } from '../../text/feedback-text.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PAPER_TEXT } from '../../text/paper-text.ts';
import { contentOf, draftOf } from './feedback-draft.ts';
import { FeedbackHead } from './feedback-head.tsx';

interface Props {
  readonly item: Item;
  readonly policy: Policy;
  readonly versionId: string;
  readonly onEdit?: () => void;
}

/** The document as it was sent for sign-off, or as it was issued; the director signs it off beside it. */
export function IssuedDocument({ item, policy, versionId, onEdit }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const version = useVersion(item.id, versionId);
  const body = version.data?.body;
  const paper = useMemo(
    () =>
      body === undefined
        ? undefined
        : feedbackPaper(contentOf(draftOf(body)), feedbackFacts(item, policy, locale), locale),
    [body, item, policy, locale],
  );
  return (
    <div className="page feedback-page">
      <FeedbackHead item={item}>
        {onEdit && <Button onClick={onEdit}>{say(T.edit)}</Button>}
        {item.details.feedback?.issuedOn !== undefined && (
          <PaperLinks itemId={item.id} kind="feedback" name={say(PAPER_TEXT.feedbackName)} />
        )}
        <Button
          onClick={() => {
            window.print();
          }}
        >
          {say(T.print)}
        </Button>
      </FeedbackHead>
      <div className="feedback-reading">
        <section className="feedback-desk" aria-label={say(T.preview)}>
          {locale === 'en' && <p className="note no-print">{say(PAPER_TEXT.reading)}</p>}
          {version.isPending && <Skeleton rows={8} height={60} />}
          {version.isError && <ReadError error={version.error} onRetry={() => void version.refetch()} />}
          {paper && (
            <>
              <div className="feedback-sheets">
                <PaperView paper={paper} />
              </div>
              <div className="feedback-running no-print">
                <PaperText paper={paper} />
              </div>
            </>
          )}
        </section>
        <aside className="no-print" aria-label={say(T.issueTitle)}>
          <Standing item={item} />
        </aside>
      </div>
    </div>
  );
}

function Standing({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { person, grants } = useMe();
  const { feedback } = item.details;
  const [open, setOpen] = useState(true);
  const act = item.available.find(({ command }) => command === 'issueFeedback');
  if (!act) {
    return (
      <section className="panel panel-body feedback-card">
        <Link className="link-button" to={href('/rectification', { item: item.id })}>
          {say(T.afterSign)}
        </Link>
      </section>
    );
  }
  const who = act.roleNames.join(say(ROLE_SEPARATOR));
  // Whoever drafted it and holds the office too is told who can sign; it does not wait for him.
  const own = feedback?.draftedBy === person.id && grants.some(({ role }) => act.roles.includes(role));
  if (!act.mine) {
    return (
      <section className="panel panel-body feedback-card">
        <p>{say(own ? T.ownDraft : T.waiting, { who })}</p>
      </section>
    );
  }
  return (
    <section className="panel panel-body feedback-card">
      <h2>{say(T.issueTitle)}</h2>
      <p className="note">{say(T.issueNote)}</p>
      {open ? (
        <ActPanel
          item={item}
          act={act}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          look="primary"
          onClick={() => {
            setOpen(true);
          }}
        >
          {act.name}
        </Button>
      )}
    </section>
  );
}
