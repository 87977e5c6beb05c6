import { type ContentImages, contentImages } from '../modules/content/content.images.ts';
import { loadContent } from '../modules/content/content.load.ts';
import { type ContentService, contentService } from '../modules/content/content.service.ts';
import { type NewsFeedService, newsFeedService } from '../modules/content/news-feed.service.ts';
import { type SearchService, searchService } from '../modules/content/search.service.ts';
import type { AdministrationService } from '../modules/administration/administration.service.ts';
import { type HotlineService, hotlineService } from '../modules/hotline/hotline.service.ts';
import { type PlaceService, placeService } from '../modules/place/place.service.ts';
import type { HotlineDirectory } from '../modules/unit/hotline-directory.service.ts';
import type { ServiceAreas } from '../modules/unit/service-area.service.ts';
import type { UnitDirectory } from '../modules/unit/unit-directory.service.ts';
import { unitFinder } from '../modules/unit/unit-finder.service.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { CONTENT_FOLDER, readContent } from '../reference/content.ts';
import { readHotlines } from '../reference/hotlines.ts';
import { readServices } from '../reference/services.ts';

interface ContentDeps {
  database: Database;
  units: UnitDirectory;
  hotlines: HotlineDirectory;
  administration: AdministrationService;
  areas: ServiceAreas;
  clock: Clock;
}

/** What is published: articles with their pictures, telephone numbers, places, and the search over all of it. */
export interface Publishing {
  services: { content: ContentService; search: SearchService; hotline: HotlineService; place: PlaceService };
  images: ContentImages;
  news: NewsFeedService;
  /** Brings the reference files into the database, before anybody asks. @throws ReferenceDataError for what must be mended first */
  load(say: (line: string) => void): Promise<void>;
}

export function publishing({ database, units, hotlines, administration, areas, clock }: ContentDeps): Publishing {
  const images = contentImages(CONTENT_FOLDER);
  const finder = unitFinder({ units, clock });
  const place = placeService({ database, units, finder, areas, administration, hotlines, clock });
  const hotline = hotlineService({ database, directory: hotlines, clock });
  const content = contentService({ database, images, clock });
  return {
    services: {
      content,
      search: searchService({ database, places: place, finder, clock }),
      hotline,
      place,
    },
    images,
    news: newsFeedService({ content, clock }),
    async load(say) {
      const files = readContent();
      images.offer(files.flatMap(({ head }) => head.image?.file ?? []));
      const serviceIds = new Set(readServices().services.map(({ id }) => id));
      await loadContent({ database, clock, files, serviceIds, say });
      await hotline.load(readHotlines());
    },
  };
}
