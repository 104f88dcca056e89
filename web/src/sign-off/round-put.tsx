import type { ReactNode } from 'react';
import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { FiguresAnswer } from '../api/round-answers.ts';
import { useUnits } from '../api/use-units.ts';
import { shortDay } from '../blocks/date-words.ts';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { ROUNDS_TEXT as T } from '../text/rounds-text.ts';
import { CHAIN_TEXT } from '../text/sign-off-text.ts';

const Put = z.object({
  unitIds: z.array(z.string()).optional(),
  carryOn: z.boolean().optional(),
  ownDue: PlainDateSchema.optional(),
  figures: FiguresAnswer.optional(),
});

/** What of an act on a round (报送季) has no field of its own: whom it reaches, its own date, and the figures that it is closed with. */
export function RoundPut({ put }: { readonly put: object }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { unitIds, carryOn = false, ownDue, figures } = Put.safeParse(put).data ?? {};
  return (
    <>
      {unitIds && (
        <p>
          {say(T.forSome, { count: unitIds.length })}
          <ChosenUnits ids={unitIds} />
        </p>
      )}
      {carryOn && <p>{say(T.carriesOn)}</p>}
      {ownDue && <p>{say(T.ownDueOn, { on: shortDay(ownDue, today, locale) })}</p>}
      {figures && <p>{say(T.closedFigures, figures)}</p>}
    </>
  );
}

function ChosenUnits({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const say = useSay();
  const names = new Map(useUnits().map(({ id, name }) => [id, name]));
  return <span className="second">{ids.map((id) => names.get(id) ?? id).join(say(CHAIN_TEXT.separator))}</span>;
}
