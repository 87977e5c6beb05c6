import './scalars.ts';
import './problems.schema.ts';
import '../modules/administration/administration.schema.ts';
import '../modules/service-catalog/service-catalog.schema.ts';
import '../modules/unit/unit.schema.ts';
import '../modules/site/site.schema.ts';
import '../modules/session/session.schema.ts';
import '../modules/outage/outage.schema.ts';
import '../modules/human-check/human-check.schema.ts';
import '../modules/import/outage-import.schema.ts';
import '../modules/import/supply-import.schema.ts';
import '../modules/import/place-import.schema.ts';
import '../modules/import/reading-import.schema.ts';
import '../modules/tariff/tariff.schema.ts';
import '../modules/content/content.schema.ts';
import '../modules/content/content-desk.schema.ts';
import '../modules/content/search.schema.ts';
import '../modules/hotline/hotline.schema.ts';
import '../modules/hotline/hotline-desk.schema.ts';
import '../modules/place/place.schema.ts';
import '../modules/place/place-desk.schema.ts';
import '../modules/meter-reading/meter-reading.schema.ts';
import '../modules/request/request.schema.ts';
import '../modules/request/request-desk.schema.ts';
import '../modules/verify/verify.schema.ts';
import { builder } from './builder.ts';

/** The whole language; which part of it a surface speaks follows from each field's access. */
export const schema = builder.toSchema();
