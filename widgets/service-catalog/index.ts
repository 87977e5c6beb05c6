import { define } from '../core/define.ts';
import { ServiceCatalogElement } from './service-catalog.ts';

define('evn-service-catalog', ServiceCatalogElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-service-catalog': ServiceCatalogElement;
  }
}

export { ServiceCatalogElement };
