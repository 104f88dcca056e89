import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import { useKept } from '../../acts/kept.ts';
import type { Item } from '../../api/item-answers.ts';
import { useItem } from '../../api/use-item.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Grade } from '../../blocks/grade.tsx';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useMe } from '../../session/session.ts';
import { Opened } from '../../shell/opened.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { DISCLOSURE_TEXT as T } from '../../text/results-text.ts';
import { CorrectionForm } from './correction-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import { decidedBy, PUBLISH } from './decision-model.ts';
import { PreviewFrame } from './preview-frame.tsx';
import { Standing } from './standing.tsx';
import './disclosure.css';

/** `/disclosure/:id`: the decision beside the very page that the public will read; afterwards, its corrections (R7). */
export function DecisionPage(): ReactNode {
  const { id = '' } = useParams();
  const item = useItem(id);
  return (
    <Opened found={item} rows={6} height={60}>
      {(read) => <Loaded key={id} item={read} />}
    </Opened>
  );
}

function Loaded({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const [value, change, forget] = useKept(`disclosure:${item.id}`, () => PUBLISH);
  const { disclosure } = item.details;
  const decide = item.available.find(({ command }) => command === 'decideDisclosure');
  const correct = item.available.find(({ command }) => command === 'correctDisclosure');
  const [correcting, setCorrecting] = useState(false);
  usePageTitle(`${say(T.title)} · ${item.name}`);
  return (
    <div className="page">
      <Head item={item} />
      <div className="decision-columns">
        <div className="decision-left">
          {decide?.mine && (
            <DecisionForm
              item={item}
              act={decide}
              value={value}
              onChange={(next) => {
                change(() => next);
              }}
              onDone={forget}
            />
          )}
          {decide && !decide.mine && <NotMine region={item.region} roles={decide.roles} />}
          {!decide && !disclosure && <p className="panel note preview-nothing">{say(T.notYet)}</p>}
          {disclosure && (
            <Standing
              item={item}
              disclosure={disclosure}
              onCorrect={
                correct?.mine && !correcting && disclosure.figures
                  ? () => {
                      setCorrecting(true);
                    }
                  : undefined
              }
            />
          )}
          {correcting && correct?.mine && disclosure?.figures && (
            <CorrectionForm
              item={item}
              act={correct}
              disclosure={disclosure}
              figures={disclosure.figures}
              onClose={() => {
                setCorrecting(false);
              }}
            />
          )}
        </div>
        {(decide ?? disclosure) && (
          <PreviewFrame
            itemId={item.id}
            {...(decide?.mine && { decided: value })}
            {...(decide && !decide.mine && { decided: PUBLISH })}
          />
        )}
      </div>
    </div>
  );
}

function Head({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { conclusion } = item.details;
  const clock = item.obligations.find(({ kind }) => kind === 'decideDisclosure');
  return (
    <header className="page-head decision-head">
      <div>
        <p className="crumbs">
          <Link to={href('/disclosure')}>{say(T.crumb, { year: item.fiscalYear, unit: item.unit.name })}</Link>
        </p>
        <h1>
          <Written>{item.name}</Written>
        </h1>
        <p className="sub decision-facts">
          <Money fen={item.money.approvedFen} unit />
          {conclusion && (
            <span>
              {conclusion.total} <Grade grade={conclusion.grade} />
            </span>
          )}
          {clock && <ExplainedDueDate facts={explanationOf(clock, item.rules)} />}
          <Link to={href(`/items/${item.id}`)}>{say(T.openItem)}</Link>
        </p>
      </div>
    </header>
  );
}

interface NotMineProps extends Pick<Item, 'region'> {
  readonly roles: Item['available'][number]['roles'];
}

function NotMine({ region, roles }: NotMineProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { grants } = useMe();
  const who = roles.map((role) => ROLE_NAMES[role][locale]).join(say(ROLE_SEPARATOR));
  const own = grants.map(({ regionId }) => regionId);
  return (
    <p className="panel note preview-nothing">
      <Written>{decidedBy(region, who, own, say)}</Written>
    </p>
  );
}
