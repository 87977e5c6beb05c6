/** Variables with which each trusted document can be asked. A document without a line here fails the tests below. */
export interface Example {
  variables: Record<string, unknown>;
  /** What answering needs: the tariffs and units in memory, or the database. */
  needs: 'memory' | 'database';
}

const bill = { purpose: 'RESIDENTIAL', from: '2026-06-01', to: '2026-06-30', kwh: 461 };
const days = { from: '2026-06-12', to: '2026-06-19' };

export const EXAMPLES: Readonly<Record<string, Example>> = {
  AddressProvinces: { variables: {}, needs: 'memory' },
  AddressCommunes: { variables: { provinceCode: '79' }, needs: 'memory' },
  AddressSearch: { variables: { text: '12/3 Lê Văn Thọ, phường 12, Gò Vấp' }, needs: 'memory' },
  OutageLookupByCode: { variables: { customerCode: 'PB06010000055', ...days }, needs: 'database' },
  OutageLookupByCodes: { variables: { customerCodes: ['PB06010000055', 'PB06010000022'], ...days }, needs: 'database' },
  OutageLookupByArea: { variables: { unitCode: 'PB0601', ...days }, needs: 'database' },
  UnitChooserCompanies: { variables: {}, needs: 'memory' },
  ServiceCatalogAll: { variables: {}, needs: 'memory' },
  TariffCalcEstimate: { variables: { input: bill }, needs: 'memory' },
  TariffCalcComparison: { variables: { bill, breakEven: { bill, decision: '14/2025/QĐ-TTg' } }, needs: 'memory' },
  TariffCalcConsumption: { variables: { input: { bill, amount: 1_388_405 } }, needs: 'memory' },
  TariffCalcDecisions: { variables: {}, needs: 'memory' },
  HumanCheck: { variables: { purpose: 'SUPPORT_REQUEST' }, needs: 'memory' },
  GuideContents: { variables: {}, needs: 'database' },
  GuideQuestions: { variables: { section: 'bill' }, needs: 'database' },
  GuideArticle: { variables: { kind: 'GUIDE', id: 'read-your-bill' }, needs: 'database' },
  GuideSearch: { variables: { text: 'cup dien' }, needs: 'database' },
  NewsList: { variables: { section: 'news', first: 6 }, needs: 'database' },
  NewsArticle: { variables: { id: 'price-1279' }, needs: 'database' },
  OperatorSites: { variables: {}, needs: 'database' },
  OperatorSitePut: {
    variables: {
      input: {
        key: 'pk_matrix0000000000000',
        name: 'Trang thử',
        trust: 'PARTNER',
        corporations: ['EVNSPC'],
        defaultCorporation: 'EVNSPC',
        origins: ['https://portal.example.vn'],
        language: 'VI',
      },
    },
    needs: 'database',
  },
  OperatorRequests: { variables: { corporation: 'EVNSPC', status: 'RECEIVED' }, needs: 'database' },
  OperatorRequestAdvance: {
    variables: { input: { ticket: 'HT-0000-0000-T', status: 'IN_PROGRESS', clientRequestId: 'matrix-00' } },
    needs: 'database',
  },
  OperatorImports: { variables: { corporation: 'EVNSPC' }, needs: 'database' },
  OperatorImportBegin: {
    variables: {
      input: {
        kind: 'OUTAGES',
        corporation: 'EVNSPC',
        units: ['PB0601'],
        ...days,
        readAt: '2026-06-12T06:00:00+07:00',
        source: 'Dữ liệu thử',
        clientRequestId: 'matrix-1',
      },
    },
    needs: 'database',
  },
  OperatorOutageScheduleAppend: { variables: { input: { importId: 'im_none', rows: [] } }, needs: 'database' },
  OperatorPlaceAppend: { variables: { input: { importId: 'im_none', rows: [] } }, needs: 'database' },
  OperatorSupplyPointAppend: { variables: { input: { importId: 'im_none', rows: [] } }, needs: 'database' },
  OperatorImportCommit: { variables: { input: { importId: 'im_none', rows: 0 } }, needs: 'database' },
  OperatorImportAbandon: { variables: { input: { importId: 'im_none' } }, needs: 'database' },
};
