export { fenOf, rateText, wanField, wanInput, wanText } from '../../../domain/wan.ts';
