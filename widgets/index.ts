/** All widgets, for bundlers. Written by `npm run codegen`. */
import './contact-bar/index.ts';
import './guide/index.ts';
import './meter-schedule/index.ts';
import './news/index.ts';
import './norm-checker/index.ts';
import './otp/index.ts';
import './outage-lookup/index.ts';
import './outage-report/index.ts';
import './place-finder/index.ts';
import './reactive-power-calc/index.ts';
import './request-tracker/index.ts';
import './service-catalog/index.ts';
import './session/index.ts';
import './support-form/index.ts';
import './tariff-calc/index.ts';
import './tariff-table/index.ts';
import './verify/index.ts';
