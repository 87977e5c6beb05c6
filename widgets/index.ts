import './outage-lookup/index.ts';
import './session/index.ts';
import './tariff-calc/index.ts';
