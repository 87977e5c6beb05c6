import { CORPORATIONS } from '../platform/corporation.ts';
import { builder } from './builder.ts';

export const Corporation = builder.enumType('Corporation', {
  description: 'Regional power corporation (Tổng công ty Điện lực).',
  values: CORPORATIONS,
});
