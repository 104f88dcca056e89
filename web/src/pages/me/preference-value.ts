import { MESSAGE_KIND_NAMES } from '../../../../domain/delivery/kinds.ts';
import type { MyDelivery } from '../../api/delivery-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';

/** Preferences as the form holds them: texts by their place. */
export function valueOfPreferences({ preferences, locale }: Pick<MyDelivery, 'preferences' | 'locale'>): AskValue {
  const { mail, digestAt, quiet } = preferences;
  return {
    locale,
    ...Object.fromEntries(MESSAGE_KIND_NAMES.map((kind) => [`preferences/mail/${kind}`, mail[kind]])),
    'preferences/digestAt': digestAt ?? '',
    'preferences/quiet/from': quiet?.from ?? '',
    'preferences/quiet/until': quiet?.until ?? '',
    'preferences/quiet/restDays': quiet?.restDays === true ? 'true' : '',
  };
}

/** What the form holds as it is sent; half a pair of hours is sent as it is, for the server to say what is missing. */
export function bodyOfPreferences(value: AskValue): object {
  const of = (name: string): string => value[`preferences/${name}`] ?? '';
  const orNull = (name: string): string | null => (of(name) === '' ? null : of(name));
  const quiet = { from: orNull('quiet/from'), until: orNull('quiet/until'), restDays: of('quiet/restDays') === 'true' };
  const isQuiet = quiet.from !== null || quiet.until !== null || quiet.restDays;
  return {
    locale: value['locale'],
    preferences: {
      mail: Object.fromEntries(MESSAGE_KIND_NAMES.map((kind) => [kind, of(`mail/${kind}`)])),
      digestAt: orNull('digestAt'),
      quiet: isQuiet ? quiet : null,
    },
  };
}
