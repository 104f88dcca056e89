/** 分 in a 万元. */
const FEN_IN_WAN = 1_000_000n;

/**
 * 分 as 万元 with two places and thousands separators, rounded half away from zero; no float ever holds the money.
 *
 * @example wanText(30_000_000) // 30.00
 * @example wanText(126_000_000_00) // 12,600.00
 */
export function wanText(fen: number): string {
  const negative = fen < 0;
  const hundredths = (BigInt(Math.abs(fen)) * 100n + FEN_IN_WAN / 2n) / FEN_IN_WAN;
  const whole = String(hundredths / 100n).replace(/\B(?=(\d{3})+$)/g, ',');
  const text = `${whole}.${String(hundredths % 100n).padStart(2, '0')}`;
  return negative && hundredths > 0n ? `-${text}` : text;
}

/**
 * 万元 as a person types it, exactly, as 分; undefined unless it is an amount with at most six places.
 *
 * @example fenOf('12.5') // 12_500_000
 */
export function fenOf(wan: string): number | undefined {
  const match = /^(-?)(\d{1,10})(?:\.(\d{0,6}))?$/.exec(wan.trim().replaceAll(/[,，]/g, ''));
  if (!match) return undefined;
  const [, sign, whole = '0', places = ''] = match;
  const fen = Number(`${whole}${places.padEnd(6, '0')}`);
  return sign === '-' ? 0 - fen : fen;
}

/** 分 as it stands in a field of 万元: two places as everywhere, more only where the amount has them, no separators. */
export function wanInput(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(7, '0');
  const places = digits.slice(-6).replace(/0+$/, '');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -6)}.${places.padEnd(2, '0')}`;
}

/** An amount as a field shows it, however it was typed; what is no amount stays as it is. */
export function wanField(typed: string): string {
  const fen = fenOf(typed);
  return fen === undefined ? typed : wanInput(fen);
}

/** Executed ÷ budget as it is written, two decimals, never rounded before it is compared. */
export function rateText(partFen: number, wholeFen: number | null | undefined): string {
  if (wholeFen === null || wholeFen === undefined || wholeFen === 0) return '—';
  const hundredths = (BigInt(partFen) * 20_000n + BigInt(wholeFen)) / (2n * BigInt(wholeFen));
  return `${String(hundredths / 100n)}.${String(hundredths % 100n).padStart(2, '0')}%`;
}
