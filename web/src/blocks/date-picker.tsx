import { ConfigProvider, DatePicker as AntPicker } from 'antd';
import en from 'antd/es/date-picker/locale/en_GB';
import zh from 'antd/es/date-picker/locale/zh_CN';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { asPlainDate, type PlainDate } from '../../../domain/calendar/plain-date.ts';
import { useToday } from '../session/today.tsx';
import { DATE_FORM, DATE_TEXT as T, DAY_MARKS } from '../text/date-text.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { COLOURS } from '../theme/tokens.ts';
import type { DateFieldProps } from './date-field.tsx';
import { kindOf } from './day-kind.ts';
import './date-picker.css';

const SENT = 'YYYY-MM-DD';
/** However a person writes it: as in a document, a spreadsheet, or eight figures. */
const READ = [DATE_FORM['zh-CN'], DATE_FORM.en, SENT, 'YYYYMMDD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'D MMM YYYY'];
const NAMES = { 'zh-CN': zh, en } as const;
const LOOK = {
  hashed: false,
  token: {
    colorPrimary: COLOURS.brand,
    colorText: COLOURS.ink,
    colorTextPlaceholder: COLOURS.ink3,
    colorTextDisabled: COLOURS.ink3,
    colorBorder: COLOURS.controlBorder,
    colorError: COLOURS.overdue,
    borderRadius: 4,
    controlHeight: 30,
    motion: false,
  },
};

interface Props extends DateFieldProps {
  readonly autoFocus?: boolean;
}

/** A date typed or chosen; what cannot be read as one is said, and the date that stood before stays. */
export function DatePicker({
  value,
  min = '',
  max = '9',
  onChange,
  'aria-invalid': invalid = false,
  ...given
}: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const [unread, setUnread] = useState('');
  const [open, setOpen] = useState(false);
  // While a date is written its days are out of sight, not closed: closing them would hand in what stood there before.
  const [typing, setTyping] = useState(false);
  const written = useRef('');
  const wrong = invalid || unread !== '';
  // The picker takes what was typed a moment after the field is left; a form that is sent by the same click needs it now.
  const take = ({ target }: SyntheticEvent): void => {
    // The days have the focus for a moment, too; only what stands in the field was written.
    if (!(target instanceof HTMLInputElement)) return;
    const typed = target.value.trim();
    const taken = readDate(typed);
    setUnread(taken === undefined ? typed : '');
    if (taken !== undefined && taken !== value) onChange(taken);
  };
  return (
    <ConfigProvider theme={LOOK}>
      <div
        className="date-place"
        onBlurCapture={take}
        onPointerDownCapture={() => {
          setTyping(false);
        }}
        onKeyDownCapture={(event) => {
          if (event.key === 'Enter') take(event);
          if (event.key !== 'ArrowDown') return;
          setTyping(false);
          setOpen(true);
        }}
        onInput={({ target }) => {
          // Whoever writes the date needs no days over the button that comes next.
          setTyping(true);
          if (target instanceof HTMLInputElement) written.current = target.value.trim();
        }}
      >
        <AntPicker
          {...given}
          aria-invalid={wrong}
          status={wrong ? 'error' : ''}
          className="date-picker"
          locale={NAMES[locale]}
          // Of the other forms it would take 2027-12-2 while 2027-12-25 is being written: those are read when it is left.
          format={DATE_FORM[locale]}
          classNames={{ popup: { root: typing ? 'picker-aside' : '' } }}
          value={value === '' ? null : dayjs(value, SENT)}
          placeholder={say(T.placeholder)}
          getPopupContainer={(field) => field.closest<HTMLElement>('dialog, main') ?? document.body}
          open={open}
          onOpenChange={setOpen}
          allowClear={false}
          showNow={false}
          cellRender={(day, { type, originNode }) =>
            type === 'date' && dayjs.isDayjs(day) ? (
              <DayCell day={asPlainDate(day.format(SENT))} within={{ min, max }} />
            ) : (
              originNode
            )
          }
          onChange={(day: Dayjs | null) => {
            const chosen = day?.format(SENT) ?? '';
            // Days that close after the writing may hand in late what stood there before.
            if (typing && chosen !== readDate(written.current)) return;
            setUnread('');
            onChange(chosen);
          }}
        />
      </div>
      {unread !== '' && (
        <p className="field-fault" role="alert">
          {say(T.unread, { typed: unread })}
        </p>
      )}
    </ConfigProvider>
  );
}

/** What was written, as it is sent; empty for nothing, undefined for what is no date. */
function readDate(written: string): string | undefined {
  if (written === '') return '';
  const day = dayjs(written, READ, true);
  return day.isValid() ? day.format(SENT) : undefined;
}

interface CellProps {
  readonly day: PlainDate;
  readonly within: { readonly min: string; readonly max: string };
}

/** A day with what the year's arrangement makes of it. */
function DayCell({ day, within: { min, max } }: CellProps): ReactNode {
  const say = useSay();
  const { calendar } = useToday();
  const { kind } = kindOf(day, calendar);
  const mark = DAY_MARKS[kind];
  return (
    <div className={`ant-picker-cell-inner picker-${day < min || day > max ? 'outside' : kind}`}>
      {Number(day.slice(8))}
      {mark && <span className="picker-mark">{say(mark)}</span>}
    </div>
  );
}
