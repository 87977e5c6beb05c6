/** Variables with which each trusted document can be asked. A document without a line here fails the tests below. */
export interface Example {
  variables: Record<string, unknown>;
  /** What answering needs: the tariffs and units in memory, or the database. */
  needs: 'memory' | 'database';
}

const bill = { purpose: 'RESIDENTIAL', from: '2026-06-01', to: '2026-06-30', kwh: 461 };
const article = { title: 'Hỏi', summary: 'Tóm tắt.', markdown: 'Trả lời.', sources: ['Thử'] };
const days = { from: '2026-06-12', to: '2026-06-19' };

/** Of no request. */
const NO_REQUEST = 'GK-PB0601-26-999999-X';
const NO_PAPER = `pp_${'0'.repeat(26)}`;

export const EXAMPLES: Readonly<Record<string, Example>> = {
  SiteTrust: { variables: {}, needs: 'memory' },
  OtpSend: {
    variables: {
      input: {
        clientRequestId: 'matrix-otp',
        humanCheck: { challenge: 'none', solution: 'none' },
        subject: { requestCode: 'GK-none' },
        channel: 'SMS',
      },
    },
    needs: 'database',
  },
  OtpVerify: { variables: { challengeId: 'oc_none', code: '000000' }, needs: 'database' },
  SessionLeave: { variables: {}, needs: 'database' },
  FileUploadMine: { variables: {}, needs: 'database' },
  FileUploadDiscard: { variables: { id: 'at_none' }, needs: 'database' },
  FileUploadPrepare: {
    variables: {
      input: { kind: 'IDENTITY', name: 'cccd.jpg', size: 1_000, sha256: '0'.repeat(64), clientRequestId: 'matrix-attachment' },
    },
    needs: 'database',
  },
  AddressProvinces: { variables: {}, needs: 'memory' },
  AddressCommunes: { variables: { provinceCode: '79' }, needs: 'memory' },
  AddressSearch: { variables: { text: '12/3 Lê Văn Thọ, phường 12, Gò Vấp' }, needs: 'memory' },
  PlaceFinderOfUnit: { variables: { kind: 'PAY_POINT', unitCode: 'PB0601' }, needs: 'database' },
  PlaceFinderByName: { variables: { kind: 'BANK_ACCOUNT', text: 'huyện Cần Giuộc' }, needs: 'database' },
  OutageLookupByCode: { variables: { customerCode: 'PB06010000055', ...days }, needs: 'database' },
  OutageLookupByCodes: { variables: { customerCodes: ['PB06010000055', 'PB06010000022'], ...days }, needs: 'database' },
  OutageLookupByArea: { variables: { unitCode: 'PB0601', ...days }, needs: 'database' },
  UnitChooserCompanies: { variables: {}, needs: 'memory' },
  ServiceCatalogAll: { variables: {}, needs: 'memory' },
  ServiceFactsOf: { variables: { ids: ['new-lv-residential'] }, needs: 'memory' },
  TariffCalcEstimate: { variables: { input: bill }, needs: 'memory' },
  TariffCalcComparison: { variables: { bill, breakEven: { bill, decision: '14/2025/QĐ-TTg' } }, needs: 'memory' },
  TariffCalcConsumption: { variables: { input: { bill, amount: 1_388_405 } }, needs: 'memory' },
  TariffCalcDecisions: { variables: {}, needs: 'memory' },
  TariffTablePrices: { variables: { at: '2026-06-01' }, needs: 'memory' },
  NormCheckerBills: {
    variables: {
      entitled: { purpose: 'RESIDENTIAL', from: '2026-06-01', to: '2026-06-30', kwh: 120, tenants: { people: 4, declared: true } },
      undeclared: { purpose: 'RESIDENTIAL', from: '2026-06-01', to: '2026-06-30', kwh: 120, tenants: { people: 4, declared: false } },
      at: '2026-06-30',
    },
    needs: 'memory',
  },
  VerifyText: { variables: { text: '19001006' }, needs: 'memory' },
  ReactivePowerCalcCharge: { variables: { input: { kwh: 1000, kvarh: 750, energyAmount: 3_000_000 } }, needs: 'memory' },
  HumanCheck: { variables: { purpose: 'SUPPORT_REQUEST' }, needs: 'memory' },
  GuideContents: { variables: {}, needs: 'database' },
  GuideQuestions: { variables: { section: 'bill' }, needs: 'database' },
  GuideArticle: { variables: { kind: 'GUIDE', id: 'read-your-bill' }, needs: 'database' },
  GuideSearch: { variables: { text: 'cup dien' }, needs: 'database' },
  MeterScheduleByCode: { variables: { customerCode: 'PB06010000055', year: 2026 }, needs: 'database' },
  HotlineList: { variables: {}, needs: 'memory' },
  ContactBarCallback: {
    variables: {
      input: {
        phone: '0912345678',
        when: 'MORNING',
        clientRequestId: 'matrix-callback',
        humanCheck: { challenge: 'none', solution: 'none' },
      },
    },
    needs: 'database',
  },
  RequestStatus: { variables: { ticket: 'HT-0000-0000-T', phone: '0912345678' }, needs: 'database' },
  SupportFormSuggestions: { variables: { text: 'hoa don' }, needs: 'database' },
  SupportFormSend: {
    variables: {
      input: {
        topic: 'CONTACT',
        name: 'Nguyễn Thị Bưởi',
        phone: '0912345678',
        subject: 'Hỏi',
        message: 'Tôi muốn hỏi.',
        clientRequestId: 'matrix-support',
        humanCheck: { challenge: 'none', solution: 'none' },
      },
    },
    needs: 'database',
  },
  OutageReportPlanned: { variables: { customerCode: 'PB06010000055' }, needs: 'database' },
  OutageReportSend: {
    variables: {
      input: {
        neighboursDark: 'YES',
        breakerOn: 'UNKNOWN',
        unpaidNotice: 'NO',
        customerCode: 'PB06010000055',
        phone: '0912345678',
        clientRequestId: 'matrix-report',
        humanCheck: { challenge: 'none', solution: 'none' },
      },
    },
    needs: 'database',
  },
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
  OperatorContentPut: {
    variables: { input: { kind: 'FAQ', id: 'matrix', section: 'bill', corporations: ['EVNSPC'], vi: article, en: article } },
    needs: 'database',
  },
  OperatorContentRetire: { variables: { input: { kind: 'FAQ', id: 'matrix' } }, needs: 'database' },
  OperatorHotlinePut: { variables: { input: { corporation: 'EVNSPC', number: '1900 0000', source: 'Thử' } }, needs: 'database' },
  OperatorHotlineEnd: { variables: { input: { corporation: 'EVNSPC', number: '1900 0000' } }, needs: 'database' },
  OperatorPlacePut: {
    variables: { input: { kind: 'PAY_POINT', unitCode: 'PB0601', name: 'Điểm thử', address: 'Số 1', source: 'Thử' } },
    needs: 'database',
  },
  OperatorPlaceRetire: { variables: { input: { corporation: 'EVNSPC', id: 'pl_none' } }, needs: 'database' },
  OperatorRequests: { variables: { corporation: 'EVNSPC', status: 'RECEIVED' }, needs: 'database' },
  OperatorRequestAdvance: {
    variables: { input: { ticket: 'HT-0000-0000-T', status: 'IN_PROGRESS', clientRequestId: 'matrix-00' } },
    needs: 'database',
  },
  ServiceRequestSend: {
    variables: {
      input: {
        kind: 'CHECK_METER',
        applicant: { name: 'Nguyễn Thị Bưởi', phone: '0912345678', customerKind: 'HOUSEHOLD' },
        customerCode: 'PB06010000055',
        address: { oldText: 'Ấp 3, xã Tân Hội, huyện Cai Lậy, tỉnh Tiền Giang' },
        change: { reason: 'Công tơ chạy nhanh.', paysIfMeterIsRight: true },
        clientRequestId: 'matrix-service',
        humanCheck: { challenge: 'none', solution: 'none' },
      },
    },
    needs: 'database',
  },
  ServiceRequestTrack: { variables: { code: NO_REQUEST }, needs: 'database' },
  ServiceRequestCancel: { variables: { input: { code: NO_REQUEST, clientRequestId: 'matrix-cancel' } }, needs: 'database' },
  ServiceRequestAddPapers: {
    variables: { input: { code: NO_REQUEST, clientRequestId: 'matrix-papers', attachments: ['at_none'] } },
    needs: 'database',
  },
  PaperRead: { variables: { id: NO_PAPER }, needs: 'database' },
  PaperList: { variables: { requestCode: NO_REQUEST }, needs: 'database' },
  PaperCommentSend: {
    variables: { input: { clientRequestId: 'matrix-comment', paperId: NO_PAPER, sha256: '0'.repeat(64), text: 'Sai số nhà.' } },
    needs: 'database',
  },
  PaperSignByOtp: {
    variables: {
      input: {
        clientRequestId: 'matrix-sign',
        paperId: NO_PAPER,
        sha256: '0'.repeat(64),
        challengeId: 'oc_none',
        code: '000000',
        consentVersion: 'otp-1',
      },
    },
    needs: 'database',
  },
  PaperTokenStart: {
    variables: { input: { paperId: NO_PAPER, sha256: '0'.repeat(64), certificate: 'bm9uZQ==', consentVersion: 'token-1' } },
    needs: 'database',
  },
  PaperTokenFinish: { variables: { input: { signingId: 'ts_none', signatures: ['bm9uZQ=='] } }, needs: 'database' },
  OperatorPapers: { variables: { requestCode: NO_REQUEST }, needs: 'database' },
  OperatorPaperAttach: {
    variables: {
      input: {
        clientRequestId: 'matrix-attach',
        requestCode: NO_REQUEST,
        fileId: 'pf_none',
        kind: 'CONTRACT',
        title: 'Hợp đồng',
        needsSignature: true,
      },
    },
    needs: 'database',
  },
  OperatorPaperCommentAnswer: {
    variables: { input: { clientRequestId: 'matrix-answer', paperId: NO_PAPER, commentId: 'pc_none', answer: 'Đã sửa.' } },
    needs: 'database',
  },
  OperatorPaperWithdraw: { variables: { input: { clientRequestId: 'matrix-withdraw', paperId: NO_PAPER } }, needs: 'database' },
  OperatorServiceRequests: { variables: { corporation: 'EVNSPC', stage: 'RECEIVED' }, needs: 'database' },
  OperatorServiceRequest: { variables: { code: NO_REQUEST }, needs: 'database' },
  OperatorServiceRequestChanges: { variables: { corporation: 'EVNSPC' }, needs: 'database' },
  OperatorServiceRequestTake: {
    variables: { input: { code: NO_REQUEST, clientRequestId: 'matrix-take', officer: 'NV-01' } },
    needs: 'database',
  },
  OperatorServiceRequestAdvance: {
    variables: { input: { code: NO_REQUEST, clientRequestId: 'matrix-advance', stage: 'SURVEY' } },
    needs: 'database',
  },
  OperatorServiceRequestSetCosts: {
    variables: { input: { code: NO_REQUEST, clientRequestId: 'matrix-costs', lines: [] } },
    needs: 'database',
  },
  OperatorServiceRequestAskPapers: {
    variables: { input: { code: NO_REQUEST, clientRequestId: 'matrix-ask', papers: ['IDENTITY'], text: 'Thiếu.' } },
    needs: 'database',
  },
  OperatorServiceRequestRefuse: {
    variables: { input: { code: NO_REQUEST, clientRequestId: 'matrix-refuse', text: 'Không có lưới.' } },
    needs: 'database',
  },
  OperatorServiceRequestComplete: { variables: { input: { code: NO_REQUEST, clientRequestId: 'matrix-done' } }, needs: 'database' },
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
  OperatorMeterReadingAppend: { variables: { input: { importId: 'im_none', rows: [] } }, needs: 'database' },
  OperatorPlaceAppend: { variables: { input: { importId: 'im_none', rows: [] } }, needs: 'database' },
  OperatorSupplyPointAppend: { variables: { input: { importId: 'im_none', rows: [] } }, needs: 'database' },
  OperatorImportCommit: { variables: { input: { importId: 'im_none', rows: 0 } }, needs: 'database' },
  OperatorImportAbandon: { variables: { input: { importId: 'im_none' } }, needs: 'database' },
};
