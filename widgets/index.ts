/** All widgets, for bundlers. Written by `npm run codegen`. */
import './guide/index.ts';
import './news/index.ts';
import './outage-lookup/index.ts';
import './service-catalog/index.ts';
import './session/index.ts';
import './tariff-calc/index.ts';
