/** The hub's HTTP API as types; written by `node tools/api-client.mjs`, never by hand. */
export interface paths {
  '/api/v1/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ApiKeyController_list'];
    put?: never;
    post: operations['ApiKeyController_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/api-keys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['ApiKeyController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SessionController_current'];
    put?: never;
    post: operations['SessionController_signIn'];
    delete: operations['SessionController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/workspace': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['WorkspaceController_current'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connectors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The systems that can be connected, and what each has to be told */
    get: operations['ConnectorsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hooks/{sourceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Says that deliveries are taken here; the same for every address */
    get: operations['HooksController_answer[0]'];
    put?: never;
    /**
     * Takes a delivery that its system has signed
     * @description At most 1 MiB of JSON, signed as the connector of the source says. It is durable when it is acknowledged and is mapped afterwards; what can not be mapped is in the quarantine. Delivering again is harmless.
     */
    post: operations['HooksController_signed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hooks/{sourceId}/{secret}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Says that deliveries are taken here; the same for every address */
    get: operations['HooksController_answer[1]'];
    put?: never;
    /** Takes a delivery of a system that can not sign, to its secret address */
    post: operations['HooksController_addressed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All sources, the oldest first, with what came of their things */
    get: operations['SourcesController_list'];
    put?: never;
    /**
     * Connects a system
     * @description The answer has the address and the secret of its deliveries, this once.
     */
    post: operations['SourcesController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One source */
    get: operations['SourcesController_find'];
    put?: never;
    post?: never;
    /** Disconnects a system; what came from it stays */
    delete: operations['SourcesController_remove'];
    options?: never;
    head?: never;
    /**
     * Changes a source
     * @description Only what is given changes; settings and credentials are given whole.
     */
    patch: operations['SourcesController_change'];
    trace?: never;
  };
  '/api/v1/sources/{id}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes no deliveries any more and does not pull */
    post: operations['SourcesController_pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on where it was paused */
    post: operations['SourcesController_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{id}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replaces the secret of its deliveries
     * @description The secrets before hold for `overlapHours` as well, so that no delivery is lost meanwhile.
     */
    post: operations['SourcesController_rotateSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes one event or a batch of events
     * @description CloudEvents 1.0 in any of its three HTTP modes: structured (`application/cloudevents+json`), binary (`ce-*` headers, the body is the data) or a batch (`application/cloudevents-batch+json`, at most 1000 events and 5 MiB). All or nothing: one bad event refuses the whole request, and `errors` names every bad one. Sending the same event again is harmless.
     */
    post: operations['EventsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/import-presets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ready mappings: the workspace’s own, and for files that many people have */
    get: operations['ImportPresetsController_list'];
    put?: never;
    /** Keeps a mapping for later */
    post: operations['ImportPresetsController_save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/import-presets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of the workspace’s own presets */
    get: operations['ImportPresetsController_find'];
    /** Puts another mapping in place of a kept one */
    put: operations['ImportPresetsController_replace'];
    post?: never;
    /** Removes a kept mapping */
    delete: operations['ImportPresetsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What an import of a file would do
     * @description Send the first MiB of the file, or a zip or a workbook as a whole, up to 10 MiB.
     */
    post: operations['PreviewController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pauses an import
     * @description It stops at the end of the batch under way. Pausing a paused one changes nothing.
     */
    post: operations['ImportRunController_pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on with a paused import where it stopped */
    post: operations['ImportRunController_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends an import for good
     * @description What was taken up to then stays, and `counts` says how much; the file is removed.
     */
    post: operations['ImportRunController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Live progress as server-sent events
     * @description An event `progress` whenever something has changed, and `end` when the import has ended. A stream lasts ten minutes at most; connect anew then.
     */
    get: operations['ImportRunController_stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/rejected.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The refused rows, to correct and import again
     * @description The columns of the file in their order, then `reason` and `line`. Import the corrected file with `mappingOf` = this import.
     */
    get: operations['ImportRunController_rejected'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Imports, the newest first, by pages */
    get: operations['ImportsController_list'];
    put?: never;
    /**
     * Imports a file of feedback
     * @description CSV, TSV, JSON Lines or XLSX, as it is or packed with gzip or zip, up to 2 GiB. Sending the same file again adds nothing.
     */
    post: operations['ImportsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One import: state, counts, refused rows */
    get: operations['ImportsController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{id}/pull': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pulls a source now
     * @description Goes on where the last pull ended, or from the beginning. The source shows how far it is.
     */
    post: operations['PullsController_pull'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/quarantine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was refused and is open, or what was decided about it
     * @description Messages between services, deliveries, pulled records and rows of files; all conditions must hold.
     */
    get: operations['QuarantineController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/quarantine/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One of them with its original
     * @description The original may hold personal data, so this asks for the right to correct it and is logged.
     */
    get: operations['QuarantineController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Corrects the original
     * @description What says which fact a message is (its ids and version) stays as it was.
     */
    patch: operations['QuarantineController_edit'];
    trace?: never;
  };
  '/api/v1/quarantine/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives them on again, under the identity that they had
     * @description A message goes back into its topic with its key and ids: all services that read the topic see it, and those that had taken it do nothing. A delivery or a pulled record is mapped again by its connector, a row of a file by its import’s mapping. What is refused again stays open with the new reason.
     */
    post: operations['QuarantineController_replay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/quarantine/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives them up
     * @description They stay to be seen, with who decided so, when, and why.
     */
    post: operations['QuarantineController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begins an upload that can be taken up again (tus)
     * @description When its last byte is there, the upload is an import of the same id.
     */
    post: operations['UploadsController_create'];
    delete?: never;
    /** What of the tus protocol is offered */
    options: operations['UploadsController_offers'];
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/uploads/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Ends an unfinished upload and removes what is stored of it */
    delete: operations['UploadsController_end'];
    options?: never;
    /** How far an upload is */
    head: operations['UploadsController_find'];
    /** The next bytes of an upload */
    patch: operations['UploadsController_write'];
    trace?: never;
  };
  '/api/v1/webhooks/{id}/ping': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a test event */
    post: operations['DeliveriesController_ping'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was sent, and is still to be sent, page by page */
    get: operations['DeliveriesController_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/deliveries/{deliveryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One delivery with its payload and its tries */
    get: operations['DeliveriesController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/deliveries/{deliveryId}/redeliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends one delivery again, under the same webhook-id */
    post: operations['DeliveriesController_redeliver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/redeliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends all deliveries again that came to nothing since a moment */
    post: operations['DeliveriesController_redeliverFailed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All webhooks of the workspace */
    get: operations['WebhooksController_list'];
    put?: never;
    /**
     * Makes a webhook
     * @description Deliveries are signed by Standard Webhooks. The secret is shown in this answer only.
     */
    post: operations['WebhooksController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a webhook can be told */
    get: operations['WebhooksController_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One webhook */
    get: operations['WebhooksController_find'];
    put?: never;
    post?: never;
    /** Deletes a webhook with its deliveries */
    delete: operations['WebhooksController_remove'];
    options?: never;
    head?: never;
    /**
     * Changes a webhook, or switches it on or off
     * @description What happens while it is off is not told later; deliveries that wait then go on waiting.
     */
    patch: operations['WebhooksController_change'];
    trace?: never;
  };
  '/api/v1/webhooks/{id}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives a webhook a new secret
     * @description For a while deliveries carry the signatures of both.
     */
    post: operations['WebhooksController_rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Accounts, page by page
     * @description All conditions that are given must hold.
     */
    get: operations['AccountsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One account, by the hub’s id or the company’s own
     * @description The ids of an account that was merged into another one lead to that one.
     */
    get: operations['AccountsController_find'];
    /**
     * Adds an account, or changes what is given
     * @description Sending the same again changes nothing. null takes a value away.
     */
    put: operations['AccountsController_put'];
    post?: never;
    /**
     * Deletes what is known of an account
     * @description The ids are remembered, so that older news of the account doesn’t make a new one.
     */
    delete: operations['AccountsController_remove'];
    options?: never;
    head?: never;
    /** Changes what is given of a known account */
    patch: operations['AccountsController_patch'];
    trace?: never;
  };
  '/api/v1/accounts/{id}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What has changed about an account, and when
     * @description Each value that an attribute had, from when on; the newest first.
     */
    get: operations['AccountsController_changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Adds or changes up to 1,000 accounts
     * @description Each has its own outcome.
     */
    post: operations['AccountsController_batch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes one of two accounts
     * @description The one that was known first stays.
     */
    post: operations['AccountsController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Customers, page by page
     * @description All conditions that are given must hold.
     */
    get: operations['CustomersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/customers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One customer, by the hub’s id or the company’s own
     * @description The ids of a customer that was merged into another one lead to that one.
     */
    get: operations['CustomersController_find'];
    /**
     * Adds a customer, or changes what is given
     * @description Sending the same again changes nothing. null takes a value away.
     */
    put: operations['CustomersController_put'];
    post?: never;
    /**
     * Deletes what is known of a customer
     * @description The ids are remembered, so that older news of the customer doesn’t make a new one. Feedback stays.
     */
    delete: operations['CustomersController_remove'];
    options?: never;
    head?: never;
    /** Changes what is given of a known customer */
    patch: operations['CustomersController_patch'];
    trace?: never;
  };
  '/api/v1/customers/{id}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What has changed about a customer, and when
     * @description Each value that an attribute had, from when on; the newest first.
     */
    get: operations['CustomersController_changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/customers/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Adds or changes up to 1,000 customers
     * @description Each has its own outcome.
     */
    post: operations['CustomersController_batch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/customers/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes one of two customers
     * @description The one that was known first stays.
     */
    post: operations['CustomersController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/event-types': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The types of events that arrive, by source
     * @description A new type is here a moment after its first event.
     */
    get: operations['EventTypesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Searches all feedback of the workspace. */
    post: operations['SearchController_search'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Names that feedback is filtered, counted and grouped by. */
    get: operations['SearchController_facets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One piece of feedback. */
    get: operations['SearchController_item'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/surveys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest surveys */
    get: operations['SurveyController_list'];
    put?: never;
    /** Make and publish a survey, from a template or from own questions */
    post: operations['SurveyController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/surveys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One survey */
    get: operations['SurveyController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/surveys/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The decision on each candidate of a survey */
    get: operations['DecisionController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/opt-outs/{customerId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Never invite this customer again */
    put: operations['OptOutController_optOut'];
    post?: never;
    /** Invite this customer again */
    delete: operations['OptOutController_optIn'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest invitations */
    get: operations['InvitationController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mailbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mails of the built-in mailbox; empty where a mail server is set */
    get: operations['MailboxController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mailbox/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One mail with its text and HTML */
    get: operations['MailboxController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/r/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The survey of a personal link, as a page; opening it records nothing */
    get: operations['RespondController_show'];
    put?: never;
    /** Answer the survey; until the link expires an answer may be changed by answering again */
    post: operations['RespondController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/metrics/scores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A score with its interval, in all and by group.
     * @description Filters are further parameters `filter.<name>`, each once or several times (alternatives).
     */
    get: operations['ScoresController_scores'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/metrics/response-rate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Share of sent invitations that were answered, with its interval. */
    get: operations['ResponseRateController_responseRate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analyze': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Analyses up to 1,000 texts with the topics and models of the workspace
     * @description Language, sentiment of the whole and of each clause, aspects, topics, intents, urgency, personal data, and what each judgement rests on. Nothing is stored or logged.
     */
    post: operations['AnalyzeController_analyze'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reanalyses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Re-analyses with their progress, the newest first, by pages */
    get: operations['ReanalysesController_list'];
    put?: never;
    /**
     * Has all feedback that is kept analysed again
     * @description In the background, and while little comes in. It happens by itself after changes of topics and models. One that is under way ends, and the new one begins from the front.
     */
    post: operations['ReanalysesController_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reanalyses/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One re-analysis: state and progress */
    get: operations['ReanalysesController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reanalyses/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends a re-analysis
     * @description What is done stays done. Cancelling twice changes nothing.
     */
    post: operations['ReanalysesController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Corrections, the newest first, by pages
     * @description All conditions must hold.
     */
    get: operations['CorrectionsController_list'];
    put?: never;
    /**
     * Corrects what was understood of a piece of feedback
     * @description The item is analysed again at once, and the correction holds in every later analysis as long as the text says the same. Models and topics learn from it. A second correction of the same thing replaces the first.
     */
    post: operations['CorrectionsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/corrections/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Takes a correction back
     * @description The item is analysed again at once: what analysis finds by itself holds.
     */
    delete: operations['CorrectionsController_takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/originals/accesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who looked at which original and why, the newest first, by pages */
    get: operations['OriginalsController_accesses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/originals/{feedbackId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The unmasked texts of one piece of feedback
     * @description Each look is kept with who looked, when, and the reason that they give.
     */
    get: operations['OriginalsController_look'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The base layer and the learned models with their cards, by language
     * @description Also how many scored texts there are to learn from, how far a training is, and whether the model in use still agrees with what is scored.
     */
    get: operations['ModelsController_list'];
    put?: never;
    /**
     * Trains the model of a language now
     * @description Happens by itself at 200 scored texts and each time they have grown by half. The new model takes over where it judges held-out texts better than the base layer, also where a person had chosen another one. Asked while one is under way, that one is told.
     */
    post: operations['ModelsController_train'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them */
    get: operations['ModelsController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/activate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes a model into use by hand, an earlier one or the base layer
     * @description It stays until a person chooses another one or asks for a training; better ones wait as candidates. All texts of the language are analysed again in the background.
     */
    post: operations['ModelsController_activate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/taxonomy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tree of topics in force, with labels, rules and what was learned */
    get: operations['TaxonomyController_find'];
    /**
     * Publishes a whole tree in place of the one in force
     * @description Items that come in have the new topics at once; those that are there are tagged again in the background.
     */
    put: operations['TaxonomyController_replace'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/taxonomy/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who published what and when, the newest first */
    get: operations['TaxonomyController_versions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/taxonomy/versions/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tree of one version; 0 is the default one */
    get: operations['TaxonomyController_version'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/taxonomy/versions/{version}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts a version in force again, as a new one; 0 is the default one */
    post: operations['TaxonomyController_restore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/taxonomy/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What other rules for a topic would find in the newest items
     * @description Up to 1,000 items, as many as three seconds allow; texts are masked. Nothing is changed.
     */
    post: operations['TaxonomyController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/taxonomy/topics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Adds a topic
     * @description Publishes a version, as every edit does.
     */
    post: operations['TopicsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/taxonomy/topics/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Removes a topic that has none below it */
    delete: operations['TopicsController_remove'];
    options?: never;
    head?: never;
    /**
     * Changes a topic’s label, rules or place
     * @description Its key stays.
     */
    patch: operations['TopicsController_change'];
    trace?: never;
  };
  '/api/v1/taxonomy/topics/{key}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Merges a topic into another one
     * @description That one takes over its words, phrases and pairs, its examples and the topics below it.
     */
    post: operations['TopicsController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/taxonomy/topics/{key}/examples': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A topic’s examples, masked, the newest first, by pages */
    get: operations['TopicsController_list'];
    put?: never;
    /**
     * Says of a text whether it belongs to a topic
     * @description From twenty examples each way the topic learns from them where its rules are wrong; the newest word on a text counts.
     */
    post: operations['TopicsController_exemplify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/taxonomy/topics/{key}/examples/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Removes an example */
    delete: operations['TopicsController_forget'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/themes/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Runs, the newest first, by pages */
    get: operations['ThemeRunsController_list'];
    put?: never;
    /**
     * Looks for themes now
     * @description Where a run waits or is under way already, it is that one.
     */
    post: operations['ThemeRunsController_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/themes/runs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One run: its state and what it saw */
    get: operations['ThemeRunsController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/themes/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How often themes are looked for, and over which windows */
    get: operations['ThemeRunsController_settings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Changes how often themes are looked for, or over which windows */
    patch: operations['ThemeRunsController_change'];
    trace?: never;
  };
  '/api/v1/themes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Themes with their figures
     * @description Where there are too few items to tell growth from chance, `data` says how many are needed.
     */
    get: operations['ThemesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/themes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One theme with its phrases, history and quotes */
    get: operations['ThemesController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Renames a theme, dismisses it, or takes it back */
    patch: operations['ThemesController_change'];
    trace?: never;
  };
  '/api/v1/themes/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes other themes a part of this one
     * @description It takes over their phrases; a run that is asked for at once counts it anew.
     */
    post: operations['ThemesController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/themes/{id}/topic': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a topic of a theme
     * @description Its phrases become the topic’s rules. The back catalogue is tagged with it in the background; the rules can be edited like any.
     */
    post: operations['ThemesController_makeTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/summaries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Summarises feedback, or answers a question about it, with quotes
     * @description The feedback is fetched as whoever asks, who needs feedback:read too. Only masked texts leave for the model. An answer that quotes what isn’t there is refused.
     */
    post: operations['SummariesController_summarise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/summaries/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the workspace uses the language model, and how much of its month is used up */
    get: operations['SummariesController_show'];
    /**
     * Switches the language model on or off for the workspace, and limits its tokens
     * @description It is off until an administrator switches it on.
     */
    put: operations['SummariesController_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Problem: {
      /** @example urn:voc:problem:invalid_request */
      type: string;
      title: string;
      status: number;
      /** @description One sentence for a person. */
      detail: string;
      instance?: string;
      /** @description What to change, where that can be said. */
      errors?: {
        pointer: string;
        detail: string;
      }[];
    };
    ApiKeyView: {
      /** Format: uuid */
      id: string;
      name: string;
      scopes: (
        | 'feedback:read'
        | 'feedback:write'
        | 'events:write'
        | 'surveys:read'
        | 'surveys:write'
        | 'metrics:read'
        | 'imports:read'
        | 'imports:write'
        | 'quarantine:read'
        | 'quarantine:write'
        | 'sources:read'
        | 'sources:write'
        | 'customers:read'
        | 'customers:write'
        | 'webhooks:read'
        | 'webhooks:write'
        | 'analysis:read'
        | 'analysis:write'
        | 'originals:read'
        | 'mailbox:read'
        | 'admin'
      )[];
      /** Format: date-time */
      createdAt: string;
    };
    NewApiKey: {
      /**
       * @description What the key is for.
       * @example Nightly import
       */
      name: string;
      /**
       * @description What the key may do.
       * @example [
       *       "feedback:read"
       *     ]
       */
      scopes: (
        | 'feedback:read'
        | 'feedback:write'
        | 'events:write'
        | 'surveys:read'
        | 'surveys:write'
        | 'metrics:read'
        | 'imports:read'
        | 'imports:write'
        | 'quarantine:read'
        | 'quarantine:write'
        | 'sources:read'
        | 'sources:write'
        | 'customers:read'
        | 'customers:write'
        | 'webhooks:read'
        | 'webhooks:write'
        | 'analysis:read'
        | 'analysis:write'
        | 'originals:read'
        | 'mailbox:read'
        | 'admin'
      )[];
    };
    IssuedApiKey: {
      /** Format: uuid */
      id: string;
      name: string;
      scopes: (
        | 'feedback:read'
        | 'feedback:write'
        | 'events:write'
        | 'surveys:read'
        | 'surveys:write'
        | 'metrics:read'
        | 'imports:read'
        | 'imports:write'
        | 'quarantine:read'
        | 'quarantine:write'
        | 'sources:read'
        | 'sources:write'
        | 'customers:read'
        | 'customers:write'
        | 'webhooks:read'
        | 'webhooks:write'
        | 'analysis:read'
        | 'analysis:write'
        | 'originals:read'
        | 'mailbox:read'
        | 'admin'
      )[];
      /** Format: date-time */
      createdAt: string;
      /** @description The key itself; it is shown this once only. */
      key: string;
    };
    SignIn: {
      /** Format: email */
      email: string;
      /** Format: password */
      password: string;
      /**
       * Format: uuid
       * @description Which workspace to enter; the first one joined unless given.
       */
      workspaceId?: string;
    };
    PersonView: {
      /** Format: uuid */
      id: string;
      /** Format: email */
      email: string;
      name: string;
    };
    WorkspaceView: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      locale: 'en' | 'fa';
    };
    SessionView: {
      person: components['schemas']['PersonView'];
      workspace: components['schemas']['WorkspaceView'];
      scopes: string[];
    };
    Titles: {
      en: string;
      fa: string;
    };
    ConnectorWebhook: {
      /**
       * @description How a delivery proves where it is from; `address`: the secret is a part of the address.
       * @enum {string}
       */
      signature: 'hmac' | 'standard-webhooks' | 'address';
    };
    ConnectorPull: {
      /** @description Minutes between two pulls unless a source says otherwise. */
      everyMinutes: number;
    };
    ConnectorDetails: {
      id: string;
      title: components['schemas']['Titles'];
      /** @description Null where it takes no deliveries. */
      webhook: components['schemas']['ConnectorWebhook'] | null;
      /** @description Null where nothing can be pulled. */
      pull: components['schemas']['ConnectorPull'] | null;
      /** @description JSON Schema. */
      settings: {
        [key: string]: unknown;
      };
      /** @description JSON Schema of the secrets of pulling; null where none are needed. */
      credentials: {
        [key: string]: unknown;
      } | null;
    };
    ConnectorList: {
      items: components['schemas']['ConnectorDetails'][];
    };
    DeliveryTaken: {
      /** Format: uuid */
      id: string;
    };
    SourceWebhook: {
      /** @description Where the system delivers to; `{secret}` stands for the secret. */
      address: string;
      /** @enum {string} */
      signature: 'hmac' | 'standard-webhooks' | 'address';
      /** @description When the secrets that were replaced end. */
      replacedUntil: string[];
    };
    SourcePull: {
      /** @description Minutes; null: not by itself. */
      everyMinutes: number | null;
      /** Format: date-time */
      nextAt: string | null;
      /** Format: date-time */
      lastPageAt: string | null;
      /** @description Whether it has credentials. */
      credentials: boolean;
    };
    OutcomeCounts: {
      /** @description New. */
      accepted: number;
      /** @description Known, and said something else. */
      updated: number;
      /** @description Known just so, or older than what is known. */
      duplicate: number;
      /** @description Could not be taken; the quarantine has them with their reasons. */
      rejected: number;
      /** @description Of no interest here, for example a private note or a test of the address. */
      passed: number;
    };
    SourceDetails: {
      /** Format: uuid */
      id: string;
      connector: string;
      name: string;
      system: string;
      /** @enum {string} */
      state: 'active' | 'paused' | 'failing';
      settings: {
        [key: string]: unknown;
      };
      /** @description Null where it delivers nothing. */
      webhook: components['schemas']['SourceWebhook'] | null;
      /** @description Null where nothing can be pulled. */
      pull: components['schemas']['SourcePull'] | null;
      /** @description Why the last pull failed, and what to do. */
      problem: string | null;
      /** Format: date-time */
      lastItemAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description Of the last 30 days. */
      counts: components['schemas']['OutcomeCounts'];
    };
    SourceList: {
      items: components['schemas']['SourceDetails'][];
    };
    SourceRequest: {
      /**
       * @description Id of a connector of `GET /connectors`.
       * @example zendesk
       */
      connector: string;
      /** @example Help desk */
      name: string;
      /**
       * @description How its items are told from those of other systems; the id of the connector unless given. It never changes: with an item’s own id it is the identity of the item.
       * @example zendesk
       */
      system?: string;
      /** @description As the connector’s schema of settings says. */
      settings?: {
        [key: string]: unknown;
      };
      /** @description As the connector’s schema of credentials says; never answered. */
      credentials?: {
        [key: string]: string;
      };
      /** @description Minutes between two pulls; the connector’s own unless given; null: it is not pulled by itself. */
      pullMinutes?: number | null;
      /** @description The secret that the system signs with, where it makes its own; otherwise one is made and answered once. */
      secret?: string;
    };
    SecretShown: {
      /** @description Shown this once. */
      secret: string;
      /** @description Where the system delivers to; with the secret, where it can not sign. */
      address: string;
      /** @description For versions of the system that can not sign, where there are such. */
      unsignedAddress?: string;
    };
    SourceCreated: {
      /** Format: uuid */
      id: string;
      connector: string;
      name: string;
      system: string;
      /** @enum {string} */
      state: 'active' | 'paused' | 'failing';
      settings: {
        [key: string]: unknown;
      };
      /** @description Null where it delivers nothing. */
      webhook: components['schemas']['SourceWebhook'] | null;
      /** @description Null where nothing can be pulled. */
      pull: components['schemas']['SourcePull'] | null;
      /** @description Why the last pull failed, and what to do. */
      problem: string | null;
      /** Format: date-time */
      lastItemAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description Of the last 30 days. */
      counts: components['schemas']['OutcomeCounts'];
      /** @description Shown this once; null where it delivers nothing. */
      delivery: components['schemas']['SecretShown'] | null;
    };
    SourceChange: {
      /** @example Help desk */
      name?: string;
      /** @description As the connector’s schema of settings says. */
      settings?: {
        [key: string]: unknown;
      };
      /** @description As the connector’s schema of credentials says; never answered. */
      credentials?: {
        [key: string]: string;
      };
      /** @description Minutes between two pulls; the connector’s own unless given; null: it is not pulled by itself. */
      pullMinutes?: number | null;
    };
    SecretRequest: {
      /** @description The secret that the system signs with, where it makes its own; otherwise one is made and answered once. */
      secret?: string;
      /**
       * @description Hours in which the secrets before hold as well; 0 ends them at once.
       * @default 24
       */
      overlapHours: number;
    };
    CloudEventExample: {
      /** @enum {string} */
      specversion: '1.0';
      /**
       * @description With `source` it identifies the event.
       * @example evt-1001
       */
      id: string;
      /** @example /crm/acme */
      source: string;
      /** @example ticket.closed */
      type: string;
      /** @example ticket/42 */
      subject?: string;
      /**
       * @description When it happened; the moment of arrival unless given.
       * @example 2026-03-01T10:15:00Z
       */
      time?: string;
      /**
       * @description `customer` {id, name?, email?, phone?, locale?, attributes?}, `account` {id, name?, attributes?}, `agent` and `team` {id, name?}, `touchpoint` {stage?, channel?}; all other members become attributes, nested ones with a dot in their name. null means absent.
       * @example {
       *       "customer": {
       *         "id": "c-42",
       *         "email": "sara@example.org",
       *         "locale": "fa"
       *       },
       *       "order": {
       *         "total": 125.5
       *       }
       *     }
       */
      data: {
        [key: string]: unknown;
      };
    };
    EventsAccepted: {
      /**
       * @description How many events were taken; they are durable when this is answered.
       * @example 1
       */
      accepted: number;
      /**
       * @description The id of each event, in the order of the request; the same event sent again has the same id.
       * @example [
       *       "4c5f3c4e-1b1b-5b8a-9d55-2f6a1f0c9e11"
       *     ]
       */
      ids: string[];
    };
    PresetDescription: {
      /**
       * @description What `preset` of an import takes.
       * @example generic-nps
       */
      id: string;
      title: {
        en?: string;
        fa?: string;
      };
      /** @description Whether the workspace has saved it itself. */
      own: boolean;
      /** @description The mapping that it stands for. */
      mapping: {
        [key: string]: unknown;
      };
    };
    PresetList: {
      /** @description The workspace’s own ones first. */
      items: components['schemas']['PresetDescription'][];
    };
    PresetInput: {
      /** @example Orders, monthly */
      title: string;
      /** @description As `mapping` of an import. */
      mapping: {
        [key: string]: unknown;
      };
    };
    PreviewedColumn: {
      name: string;
      /** @enum {string} */
      kind:
        'empty' | 'number' | 'date' | 'jalali-date' | 'boolean' | 'email' | 'phone' | 'url' | 'word' | 'text';
      /** @description The first three different values. */
      examples: string[];
      /**
       * @description What it was taken for; `none` leaves it out.
       * @example occurredAt
       */
      role: string;
      reason: {
        en?: string;
        fa?: string;
      };
    };
    PreviewedPreset: {
      /** @example google-play */
      id: string;
      confidence: number;
    };
    RowError: {
      /** @description Line of the file, counted from 1. */
      line: number;
      /** @example unreadable_date */
      code: string;
      /** @example column "Date": "31/02/2026" is not a date */
      reason: string;
    };
    ImportPreview: {
      /** @enum {string} */
      format: 'delimited' | 'json-lines' | 'xlsx';
      /** @description What it is packed in, the outermost first. */
      layers: ('gzip' | 'zip')[];
      /** @enum {string} */
      encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252';
      /** @description Of delimited files. */
      delimiter?: string;
      /** @description Of delimited files. */
      quote?: string;
      /** @description Whether the first row names the columns. */
      header: boolean;
      /** @description The first 20, as cells. */
      rows: string[][];
      columns: components['schemas']['PreviewedColumn'][];
      /** @description The mapping that was given; else the recognised preset’s, or the proposed one. */
      mapping: {
        [key: string]: unknown;
      };
      /** @description The preset that the file is probably for. */
      preset?: components['schemas']['PreviewedPreset'];
      /** @description Rows that were tried with the mapping. */
      tried: number;
      /** @description Those of them that would be refused, up to 20. */
      problems: components['schemas']['RowError'][];
    };
    ImportCounts: {
      /** @description Rows dealt with: accepted + updated + duplicate + rejected. */
      read: number;
      /** @description New items. */
      accepted: number;
      /** @description Known items that say something else now. */
      updated: number;
      /** @description Items that were known just so. */
      duplicate: number;
      /** @description Rows that could not be taken; `errors` says why. */
      rejected: number;
    };
    ImportBytes: {
      total: number;
      /** @description Dealt with so far. */
      done: number;
    };
    ImportSummary: {
      /** Format: uuid */
      id: string;
      /**
       * @example queued
       * @enum {string}
       */
      state: 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
      fileName: string;
      counts: components['schemas']['ImportCounts'];
      bytes: components['schemas']['ImportBytes'];
      /** @description What a running import waits for. */
      waiting?: string;
      /** @description Why the import as a whole failed: {code, detail, errors?}. */
      problem?: Record<string, never>;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt?: string;
    };
    ImportProgress: {
      /** Format: uuid */
      id: string;
      /**
       * @example queued
       * @enum {string}
       */
      state: 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
      fileName: string;
      counts: components['schemas']['ImportCounts'];
      bytes: components['schemas']['ImportBytes'];
      /** @description What a running import waits for. */
      waiting?: string;
      /** @description Why the import as a whole failed: {code, detail, errors?}. */
      problem?: Record<string, never>;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt?: string;
      /** @description Rows dealt with per second, over the last five seconds. */
      rowsPerSecond: number;
      /** @description Seconds that it will still take; absent while nothing moves. */
      secondsLeft?: number;
    };
    ImportAccepted: {
      /** Format: uuid */
      id: string;
      /**
       * @example queued
       * @enum {string}
       */
      state: 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
    };
    ImportList: {
      /** @description The newest first. */
      items: components['schemas']['ImportSummary'][];
      /** @description For the next page; absent on the last one. */
      cursor?: string;
    };
    ImportDetails: {
      /** Format: uuid */
      id: string;
      /**
       * @example queued
       * @enum {string}
       */
      state: 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
      fileName: string;
      counts: components['schemas']['ImportCounts'];
      bytes: components['schemas']['ImportBytes'];
      /** @description What a running import waits for. */
      waiting?: string;
      /** @description Why the import as a whole failed: {code, detail, errors?}. */
      problem?: Record<string, never>;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt?: string;
      /** @description Items of this import that search finds now; null where that is not known at the moment. */
      searchable: number | null;
      /** @description The first 100 rows that were not taken. */
      errors: components['schemas']['RowError'][];
    };
    PullRequest: {
      /**
       * @description Pulls everything again from the beginning; what is known already is a duplicate.
       * @enum {string}
       */
      from?: 'start';
    };
    PullAccepted: {
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description The source is due from then on.
       */
      nextPullAt: string;
    };
    QuarantinedItem: {
      id: string;
      /** @enum {string} */
      stage: 'consumer' | 'webhook' | 'pull' | 'import';
      /** @description The consumer group, the system, or the id of the import. */
      refusedBy: string;
      /** Format: uuid */
      sourceId: string | null;
      /** @description Where it stood: {topic, partition, offset, key?}, {externalId?} or {line}. */
      origin: {
        [key: string]: unknown;
      };
      /** @description {code, message, issues?}. */
      reason: {
        [key: string]: unknown;
      };
      /** @description Whether the original was too large to be kept whole; then it can’t be replayed. */
      truncated: boolean;
      /** Format: date-time */
      failedAt: string;
      /** @enum {string} */
      state: 'open' | 'replayed' | 'discarded';
      /** @description How often it was replayed. */
      attempts: number;
      /** @description Whether somebody has corrected it. */
      edited: boolean;
      /**
       * Format: date-time
       * @description When it was replayed or discarded.
       */
      decidedAt?: string;
      /**
       * @description By whom: kind and id.
       * @example person 33333333-…
       */
      decidedBy?: string;
      /** @description Why it was discarded, where that was said. */
      discardReason?: string;
    };
    QuarantineList: {
      /** @description The newest first. */
      items: components['schemas']['QuarantinedItem'][];
      /** @description How many there are on all pages. */
      total: number;
      /** @description Absent on the last page. */
      cursor?: string;
    };
    QuarantinedDetails: {
      id: string;
      /** @enum {string} */
      stage: 'consumer' | 'webhook' | 'pull' | 'import';
      /** @description The consumer group, the system, or the id of the import. */
      refusedBy: string;
      /** Format: uuid */
      sourceId: string | null;
      /** @description Where it stood: {topic, partition, offset, key?}, {externalId?} or {line}. */
      origin: {
        [key: string]: unknown;
      };
      /** @description {code, message, issues?}. */
      reason: {
        [key: string]: unknown;
      };
      /** @description Whether the original was too large to be kept whole; then it can’t be replayed. */
      truncated: boolean;
      /** Format: date-time */
      failedAt: string;
      /** @enum {string} */
      state: 'open' | 'replayed' | 'discarded';
      /** @description How often it was replayed. */
      attempts: number;
      /** @description Whether somebody has corrected it. */
      edited: boolean;
      /**
       * Format: date-time
       * @description When it was replayed or discarded.
       */
      decidedAt?: string;
      /**
       * @description By whom: kind and id.
       * @example person 33333333-…
       */
      decidedBy?: string;
      /** @description Why it was discarded, where that was said. */
      discardReason?: string;
      /** @description The original, decrypted. */
      payload: string;
      /**
       * @description How `payload` is written: base64 where it is no text.
       * @enum {string}
       */
      encoding: 'utf-8' | 'base64';
      headers: {
        [key: string]: string;
      };
    };
    QuarantineEdit: {
      /** @description The corrected original, as text. */
      payload: string;
    };
    QuarantineFilter: {
      /**
       * @default open
       * @enum {string}
       */
      state: 'open' | 'replayed' | 'discarded';
      /**
       * @description What refused it: a service, the mapping of a delivery, of a pulled record, or of a file’s row.
       * @enum {string}
       */
      stage?: 'consumer' | 'webhook' | 'pull' | 'import';
      /**
       * Format: uuid
       * @description The source that it came from.
       */
      source?: string;
      /**
       * Format: uuid
       * @description The import that it came in.
       */
      import?: string;
      /**
       * @description Code of the reason.
       * @example contract_violation
       */
      code?: string;
      /** @description Stands in the reason, the origin or what refused it. */
      text?: string;
      /** Format: date-time */
      since?: string;
    };
    QuarantineChoice: {
      /** @description At most 1000. */
      ids?: string[];
      /** @description Instead of ids; 1000 at a time. */
      filter?: components['schemas']['QuarantineFilter'];
    };
    ReplayFailure: {
      id: string;
      code: string;
      reason: string;
    };
    ReplayReport: {
      /** @description Given on again. What a service refuses again is open again a moment later, with the new reason and one attempt more. */
      replayed: number;
      /** @description Still open, with the reason of now; the first 50. */
      failed: components['schemas']['ReplayFailure'][];
      /** @description How many the filter still finds besides; ask again for those. */
      remaining: number;
    };
    DiscardChoice: {
      /** @description At most 1000. */
      ids?: string[];
      /** @description Instead of ids; 1000 at a time. */
      filter?: components['schemas']['QuarantineFilter'];
      /** @description Why they are given up, for whoever looks later. */
      reason?: string;
    };
    DiscardReport: {
      discarded: number;
      /** @description How many the filter still finds; ask again for those. */
      remaining: number;
    };
    DeliveryQueued: {
      /** Format: uuid */
      deliveryId: string;
    };
    Delivery: {
      /**
       * Format: uuid
       * @description The header webhook-id of every try.
       */
      id: string;
      /** @example feedback.created */
      event: string;
      /**
       * @description dead: there will be no more tries by themselves.
       * @enum {string}
       */
      state: 'pending' | 'delivered' | 'dead';
      /** @description Tries so far. */
      attempts: number;
      /** @description HTTP status of the last try, where there was an answer. */
      lastStatus?: number;
      /** @description What was wrong with the last try. */
      lastProblem?: string;
      /**
       * Format: date-time
       * @description When a pending one is tried next.
       */
      nextAttemptAt?: string;
      /** Format: date-time */
      createdAt: string;
    };
    DeliveryPage: {
      /** @description The newest first; kept for 35 days. */
      items: components['schemas']['Delivery'][];
      /** @description For the next page; absent on the last one. */
      cursor?: string;
    };
    DeliveryAttempt: {
      /** @description Counted from 1. */
      number: number;
      /** Format: date-time */
      at: string;
      durationMs: number;
      /** @description HTTP status, where there was an answer. */
      status?: number;
      /** @description What was wrong; absent for success. */
      problem?: string;
      /** @description The first 1,024 bytes of the answer. */
      answer?: string;
    };
    DeliveryDetails: {
      /**
       * Format: uuid
       * @description The header webhook-id of every try.
       */
      id: string;
      /** @example feedback.created */
      event: string;
      /**
       * @description dead: there will be no more tries by themselves.
       * @enum {string}
       */
      state: 'pending' | 'delivered' | 'dead';
      /** @description Tries so far. */
      attempts: number;
      /** @description HTTP status of the last try, where there was an answer. */
      lastStatus?: number;
      /** @description What was wrong with the last try. */
      lastProblem?: string;
      /**
       * Format: date-time
       * @description When a pending one is tried next.
       */
      nextAttemptAt?: string;
      /** Format: date-time */
      createdAt: string;
      /** @description The body of the request. */
      payload: {
        [key: string]: unknown;
      };
      /** @description The newest 50 tries, the newest first. */
      log: components['schemas']['DeliveryAttempt'][];
    };
    RedeliveryWish: {
      /**
       * Format: date-time
       * @description All that came to nothing and was made since then is sent again.
       */
      since: string;
    };
    Redelivered: {
      /** @description How many deliveries are sent again. */
      count: number;
    };
    Webhook: {
      /** Format: uuid */
      id: string;
      url: string;
      events: ('feedback.created' | 'feedback.changed' | 'feedback.deleted' | 'crm.event')[];
      filters: {
        [key: string]: unknown;
      };
      description: string;
      enabled: boolean;
      /** @description Why the hub has switched it off. */
      disabledReason?: string;
      /**
       * Format: date-time
       * @description The first failure since the last success.
       */
      failingSince?: string;
      /** Format: date-time */
      createdAt: string;
    };
    WebhookList: {
      /** @description All of the workspace, the newest first. */
      items: components['schemas']['Webhook'][];
    };
    WebhookEventNames: {
      /** @description What a webhook can be told. */
      events: ('feedback.created' | 'feedback.changed' | 'feedback.deleted' | 'crm.event')[];
    };
    WebhookWish: {
      /** @example https://example.com/hooks/voc */
      url: string;
      /**
       * @example [
       *       "feedback.created"
       *     ]
       */
      events: ('feedback.created' | 'feedback.changed' | 'feedback.deleted' | 'crm.event')[];
      /**
       * @description The filters of `POST /feedback/search`; only what that search would find is told.
       * @example {
       *       "scoreBand": "low",
       *       "channel": [
       *         "web",
       *         "email"
       *       ]
       *     }
       */
      filters?: {
        [key: string]: unknown;
      };
      description?: string;
      /**
       * @description Whether it is told anything.
       * @default true
       */
      enabled: boolean;
    };
    WebhookCreated: {
      /** Format: uuid */
      id: string;
      url: string;
      events: ('feedback.created' | 'feedback.changed' | 'feedback.deleted' | 'crm.event')[];
      filters: {
        [key: string]: unknown;
      };
      description: string;
      enabled: boolean;
      /** @description Why the hub has switched it off. */
      disabledReason?: string;
      /**
       * Format: date-time
       * @description The first failure since the last success.
       */
      failingSince?: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * @description What deliveries are signed with; shown this once.
       * @example whsec_…
       */
      secret: string;
    };
    WebhookChange: {
      /** @example https://example.com/hooks/voc */
      url?: string;
      /**
       * @example [
       *       "feedback.created"
       *     ]
       */
      events?: ('feedback.created' | 'feedback.changed' | 'feedback.deleted' | 'crm.event')[];
      /**
       * @description The filters of `POST /feedback/search`; only what that search would find is told.
       * @example {
       *       "scoreBand": "low",
       *       "channel": [
       *         "web",
       *         "email"
       *       ]
       *     }
       */
      filters?: {
        [key: string]: unknown;
      };
      description?: string;
      /**
       * @description Whether it is told anything.
       * @default true
       */
      enabled: boolean;
    };
    SecretRotation: {
      /**
       * @description Hours for which the former secret signs too.
       * @default 24
       */
      overlapHours: number;
    };
    WebhookSecret: {
      /**
       * @description Shown this once.
       * @example whsec_…
       */
      secret: string;
      /**
       * Format: date-time
       * @description Until then the former secret signs too.
       */
      formerUntil?: string;
    };
    ExternalIdDto: {
      /**
       * @description `system` of a source, or `own` for the company’s own ids.
       * @example helpdesk
       */
      system: string;
      /** @example 36435 */
      id: string;
    };
    AccountView: {
      /**
       * Format: uuid
       * @description The hub’s own id.
       */
      id: string;
      externalIds: components['schemas']['ExternalIdDto'][];
      name?: string;
      attributes: {
        [key: string]: unknown;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      changedAt: string;
    };
    AccountPage: {
      /** @description In order of age. */
      items: components['schemas']['AccountView'][];
      /** @description Absent on the last page. */
      cursor?: string;
    };
    AttributeChange: {
      /** Format: date-time */
      at: string;
      /** @description Of the attribute. */
      name: string;
      /** @description Since then; absent where it was taken away. An account is named as it is called now. */
      value?: string | number | boolean;
      /** @description Until then; absent where it was not known. */
      before?: string | number | boolean;
    };
    AttributeChanges: {
      /** @description The newest first. */
      items: components['schemas']['AttributeChange'][];
      /** @description Absent on the last page. */
      cursor?: string;
    };
    AccountInput: {
      /** @example Acme */
      name?: string | null;
      /**
       * @description Texts, numbers and booleans, at most 200; null takes one away, and what is not named stays.
       * @example {
       *       "plan": "pro",
       *       "seats": 3
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
      /** @description Further ids of it. Customers that turn out to be one become one, and the one known first stays. */
      externalIds?: components['schemas']['ExternalIdDto'][];
      /**
       * Format: date-time
       * @description Since when it is so; now unless given. Of each field the newest value counts.
       */
      changedAt?: string;
    };
    AccountOfBatch: {
      /** @example Acme */
      name?: string | null;
      /**
       * @description Texts, numbers and booleans, at most 200; null takes one away, and what is not named stays.
       * @example {
       *       "plan": "pro",
       *       "seats": 3
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
      /** @description Further ids of it. Customers that turn out to be one become one, and the one known first stays. */
      externalIds?: components['schemas']['ExternalIdDto'][];
      /**
       * Format: date-time
       * @description Since when it is so; now unless given. Of each field the newest value counts.
       */
      changedAt?: string;
      /**
       * @description The company’s own id.
       * @example c-42
       */
      id: string;
    };
    AccountBatch: {
      /** @description At most 1000. */
      items: components['schemas']['AccountOfBatch'][];
    };
    BatchOutcome: {
      /** @example c-42 */
      id: string;
      /** @enum {string} */
      outcome: 'accepted' | 'updated' | 'duplicate' | 'rejected';
      /** @description Of those that were rejected. */
      code?: string;
      reason?: string;
    };
    BatchOutcomes: {
      /** @description In the order of the request. */
      items: components['schemas']['BatchOutcome'][];
    };
    MergeRequest: {
      /** @description Two ids, of the hub or the company’s own. */
      ids: string[];
    };
    PartyDeleted: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      deletedAt: string;
    };
    AccountReference: {
      /** @example acme */
      id: string;
      /** @example Acme */
      name?: string;
    };
    CustomerView: {
      /**
       * Format: uuid
       * @description The hub’s own id.
       */
      id: string;
      externalIds: components['schemas']['ExternalIdDto'][];
      name?: string;
      attributes: {
        [key: string]: unknown;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      changedAt: string;
      email?: string;
      phone?: string;
      locale?: string;
      account?: components['schemas']['AccountReference'];
    };
    CustomerPage: {
      /** @description In order of age. */
      items: components['schemas']['CustomerView'][];
      /** @description Absent on the last page. */
      cursor?: string;
    };
    CustomerInput: {
      /** @example Acme */
      name?: string | null;
      /**
       * @description Texts, numbers and booleans, at most 200; null takes one away, and what is not named stays.
       * @example {
       *       "plan": "pro",
       *       "seats": 3
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
      /** @description Further ids of it. Customers that turn out to be one become one, and the one known first stays. */
      externalIds?: components['schemas']['ExternalIdDto'][];
      /**
       * Format: date-time
       * @description Since when it is so; now unless given. Of each field the newest value counts.
       */
      changedAt?: string;
      /** @example sara@example.org */
      email?: string | null;
      /** @example +989121234567 */
      phone?: string | null;
      /** @example fa */
      locale?: string | null;
      account?: components['schemas']['AccountReference'] | null;
    };
    CustomerOfBatch: {
      /** @example Acme */
      name?: string | null;
      /**
       * @description Texts, numbers and booleans, at most 200; null takes one away, and what is not named stays.
       * @example {
       *       "plan": "pro",
       *       "seats": 3
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
      /** @description Further ids of it. Customers that turn out to be one become one, and the one known first stays. */
      externalIds?: components['schemas']['ExternalIdDto'][];
      /**
       * Format: date-time
       * @description Since when it is so; now unless given. Of each field the newest value counts.
       */
      changedAt?: string;
      /** @example sara@example.org */
      email?: string | null;
      /** @example +989121234567 */
      phone?: string | null;
      /** @example fa */
      locale?: string | null;
      account?: components['schemas']['AccountReference'] | null;
      /**
       * @description The company’s own id.
       * @example c-42
       */
      id: string;
    };
    CustomerBatch: {
      /** @description At most 1000. */
      items: components['schemas']['CustomerOfBatch'][];
    };
    EventDay: {
      /** Format: date */
      day: string;
      count: number;
    };
    EventField: {
      /**
       * @description As one would write it in the event’s data.
       * @example order.total
       */
      name: string;
      kinds: ('text' | 'number' | 'boolean')[];
      /** @description A value that came; none is shown of what looks like personal data. */
      example?: string | number | boolean;
    };
    EventTypeView: {
      /** @example ticket.closed */
      type: string;
      /** @example /helpdesk */
      source: string;
      /**
       * Format: date-time
       * @description By arrival, as all times here.
       */
      firstSeen: string;
      /** Format: date-time */
      lastSeen: string;
      /** @description Arrivals; an event that its source sends twice counts twice. */
      count: number;
      /** @description Of the last 30 days (UTC), without those on which none came. */
      days: components['schemas']['EventDay'][];
      /** @description At most 100. */
      attributes: components['schemas']['EventField'][];
      /** @description The newest event; `…` stands for what looks like personal data. */
      sample: {
        [key: string]: unknown;
      };
    };
    EventTypeList: {
      /** @description Those that arrived last first. */
      items: components['schemas']['EventTypeView'][];
      /** @description Whether these are all; at most 500 types are kept. */
      complete: boolean;
    };
    FacetValueDto: {
      /** @description A value of the dimension; a month such as 2026-05 for occurredAt. */
      value: string;
      count: number;
      /** @description The name of an agent or a team, where known. */
      label?: string;
    };
    SearchRequestDto: {
      /**
       * @description Words in Persian or English that must be found; "a phrase" in quotes; -word must not be found.
       * @example کار نمی‌کند -تخفیف
       */
      query?: string;
      /**
       * @description By name a value or several alternatives; all names must hold. occurredAt takes {from, to}: days (UTC, `to` included) or instants.
       * @example {
       *       "channel": [
       *         "web",
       *         "email"
       *       ],
       *       "occurredAt": {
       *         "from": "2026-05-01"
       *       }
       *     }
       */
      filters?: {
        [key: string]: unknown;
      };
      /**
       * @description Names to count the values of; GET facets lists them.
       * @example [
       *       "channel"
       *     ]
       */
      facets?: string[];
      /**
       * @description By default relevance with a query and newest without.
       * @enum {string}
       */
      sort?: 'relevance' | 'newest' | 'oldest';
      /**
       * @description 0 answers the total and the facets only, which costs least.
       * @default 20
       */
      size: number;
      /** @description The cursor of the page before, with the same query, filters and sort. */
      cursor?: string;
    };
    SearchPageDto: {
      /** @description Exact number of items on all pages. */
      total: number;
      /** @description Items; `highlights` holds fragments of their texts, HTML-escaped, with <mark> round what was found. */
      items: Record<string, never>[];
      /** @description Values with their counts by facet. A facet is not narrowed by its own filter. */
      facets: {
        [key: string]: components['schemas']['FacetValueDto'][];
      };
      /** @description For the next page; absent on the last one. */
      cursor?: string;
    };
    FacetNamesDto: {
      /** @description Names of filters and facets; attributes.<name> comes on top. */
      facets: string[];
    };
    WordingDto: {
      /** @description English */
      en?: string;
      /** @description Persian */
      fa?: string;
    };
    QuestionDto: {
      /**
       * @description Name of the answer; made from the metric if left out.
       * @example nps
       */
      id?: string;
      /** @enum {string} */
      kind: 'score' | 'text';
      /**
       * @description For scores; it sets the standard scale.
       * @enum {string}
       */
      metric?: 'nps' | 'csat' | 'ces' | 'psat' | 'rating';
      /** @description Lowest point; only a rating may differ from its standard scale. */
      min?: number;
      /** @description Highest point. */
      max?: number;
      title: components['schemas']['WordingDto'];
      /** @description What the lowest point means; standard if left out. */
      lowLabel?: components['schemas']['WordingDto'];
      /** @description What the highest point means; standard if left out. */
      highLabel?: components['schemas']['WordingDto'];
      /** @description Default: true for scores, false for texts. */
      required?: boolean;
    };
    TouchpointDto: {
      /** @example support */
      stage?: string;
      /** @example phone */
      channel?: string;
    };
    ConditionDto: {
      /**
       * @description Field of the event; below `attributes` all the rest is one name.
       * @example customer.attributes.plan
       */
      field: string;
      /**
       * @description Compared without regard to case.
       * @enum {string}
       */
      operator: 'equals' | 'notEquals' | 'in';
      /** @description Text, number or boolean; for `in` a list of them. */
      value: string | number | boolean | unknown[];
    };
    TriggerDto: {
      /**
       * @description The CloudEvents type of the event.
       * @example ticket.closed
       */
      eventType: string;
      /** @description All must hold. */
      conditions?: components['schemas']['ConditionDto'][];
      /**
       * @description Seconds from the event to the mail.
       * @default 0
       */
      delaySeconds: number;
      /**
       * @default email
       * @enum {string}
       */
      channel: 'email';
      /**
       * @description Share of contacts who are asked, 0 to 1.
       * @default 1
       */
      sampling: number;
      /**
       * @description Events older than this send nothing.
       * @default 72
       */
      maxEventAgeHours: number;
    };
    FatigueDto: {
      /**
       * @description Least days between two invitations to one contact, any survey.
       * @default 7
       */
      globalDays: number;
      /** @description The same for this survey. Default: 90 with an NPS question, else 30. */
      surveyDays?: number;
    };
    CreateSurveyDto: {
      /** @description Name among colleagues; may be left out with a template. */
      name?: string;
      /**
       * @description A standard question with its scale, followed by why.
       * @enum {string}
       */
      template?: 'nps' | 'csat' | 'ces' | 'psat';
      /** @description What a template asks about: company, service or feature. */
      brand?: components['schemas']['WordingDto'];
      /** @description Instead of a template. */
      questions?: components['schemas']['QuestionDto'][];
      /**
       * @default customer
       * @enum {string}
       */
      stakeholder: 'customer' | 'employee' | 'partner' | 'supplier' | 'distributor' | 'prospect' | 'public';
      /** @description What the survey is about; an event may say it closer. */
      touchpoint?: components['schemas']['TouchpointDto'];
      product?: string;
      /** @description Shown after an answer. */
      thanks?: components['schemas']['WordingDto'];
      trigger?: components['schemas']['TriggerDto'];
      fatigue?: components['schemas']['FatigueDto'];
      /**
       * @description Days for which a personal link works.
       * @default 30
       */
      expiresAfterDays: number;
    };
    SurveyView: {
      /** Format: uuid */
      id: string;
      version: number;
      /** @enum {string} */
      state: 'published' | 'closed';
      name: string;
      stakeholder: string;
      touchpoint?: components['schemas']['TouchpointDto'];
      product?: string;
      questions: components['schemas']['QuestionDto'][];
      thanks?: components['schemas']['WordingDto'];
      trigger?: components['schemas']['TriggerDto'];
      fatigue: components['schemas']['FatigueDto'];
      expiresAfterDays: number;
      /** Format: date-time */
      publishedAt: string;
    };
    SurveyList: {
      items: components['schemas']['SurveyView'][];
    };
    DecisionView: {
      /** Format: uuid */
      eventId: string;
      eventType: string;
      customerId: string | null;
      /** @enum {string} */
      outcome:
        | 'scheduled'
        | 'sent'
        | 'failed'
        | 'outside_window'
        | 'opted_out'
        | 'no_consent'
        | 'no_contact_channel'
        | 'skipped_sampling'
        | 'skipped_cooldown_survey'
        | 'skipped_cooldown_global';
      /** Format: uuid */
      invitationId: string | null;
      /** Format: date-time */
      decidedAt: string;
    };
    DecisionList: {
      /** @description The newest 200. */
      items: components['schemas']['DecisionView'][];
      /** @description How many decisions there are of each outcome, all in all. */
      counts: {
        [key: string]: number;
      };
    };
    InvitationView: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      surveyId: string;
      /** @enum {string} */
      state: 'pending' | 'sent' | 'failed' | 'answered' | 'expired';
      /** @enum {string} */
      channel: 'email';
      locale: string;
      customerId: string;
      /** @example s•••@example.com */
      email: string;
      /** @description Why sending was given up. */
      failure?: string;
      /** Format: uuid */
      eventId: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      dueAt: string;
      /** Format: date-time */
      sentAt?: string;
      /** Format: date-time */
      expiresAt: string;
    };
    InvitationList: {
      /** @description The newest 200. */
      items: components['schemas']['InvitationView'][];
    };
    MailSummary: {
      /** Format: uuid */
      id: string;
      from: string;
      to: string;
      subject: string;
      /** Format: date-time */
      receivedAt: string;
    };
    MailList: {
      /** @description The newest 100. */
      items: components['schemas']['MailSummary'][];
    };
    Mail: {
      /** Format: uuid */
      id: string;
      from: string;
      to: string;
      subject: string;
      /** Format: date-time */
      receivedAt: string;
      text: string;
      /** @description To be shown in a sandboxed frame only. */
      html: string;
    };
    DistributionDto: {
      value: number;
      count: number;
    };
    ScoreDto: {
      /** @description Number of answers. */
      n: number;
      /** @description The headline in the definition's unit; null without answers. */
      score: number | null;
      /** @description Lower end of the 95 % interval. */
      low: number | null;
      /** @description Upper end of the 95 % interval. */
      high: number | null;
      /** @enum {string} */
      method: 'adjusted-wald' | 'wilson' | 'student-t';
      /** @description Whether there are fewer than 30 answers. */
      smallSample: boolean;
      /** @description Mean on the scale of the answers. */
      mean: number | null;
      distribution: components['schemas']['DistributionDto'][];
    };
    VsRestDto: {
      /** @description The group's headline minus that of all answers outside of it. */
      difference: number | null;
      low: number | null;
      high: number | null;
      /** @description Two-sided, uncorrected. */
      p: number | null;
      /** @description Corrected for the number of groups (Benjamini-Hochberg). */
      pAdjusted: number | null;
      /** @description Whether pAdjusted is at most 0.05. */
      significant: boolean;
    };
    GroupDto: {
      /** @description Number of answers. */
      n: number;
      /** @description The headline in the definition's unit; null without answers. */
      score: number | null;
      /** @description Lower end of the 95 % interval. */
      low: number | null;
      /** @description Upper end of the 95 % interval. */
      high: number | null;
      /** @enum {string} */
      method: 'adjusted-wald' | 'wilson' | 'student-t';
      /** @description Whether there are fewer than 30 answers. */
      smallSample: boolean;
      /** @description Mean on the scale of the answers. */
      mean: number | null;
      distribution: components['schemas']['DistributionDto'][];
      /** @description Value of the dimension. */
      value: string;
      /** @description The name of an agent or a team, where known. */
      label?: string;
      vsRest: components['schemas']['VsRestDto'] | null;
    };
    ScoresDto: {
      metric: string;
      /** @description id, version, unit and formula {en, fa}. */
      definition: {
        [key: string]: unknown;
      };
      by: string | null;
      filters: {
        [key: string]: string[];
      };
      /** @description `from` included, `until` not; null is open. */
      period: {
        [key: string]: unknown;
      };
      total: components['schemas']['ScoreDto'];
      /** @description At most 100, those with the most answers. */
      groups: components['schemas']['GroupDto'][];
      /** @description Groups beyond those reported. */
      moreGroups: number;
      /** @description Scales {min, max, n} whose answers are left out: answers are never put together across scales. */
      otherScales: Record<string, never>[];
    };
    ResponseRateDto: {
      /** @description Invitations that reached a contact: sent, answered or expired. */
      n: number;
      /** @description Answered invitations in per cent; null without any sent. */
      rate: number | null;
      low: number | null;
      high: number | null;
      /** @description Invitations by state. */
      states: {
        [key: string]: number;
      };
    };
    GivenText: {
      /** @example غذا عالی بود ولی دیر رسید */
      text: string;
      /**
       * @description Found out unless told.
       * @enum {string}
       */
      language?: 'fa' | 'en' | 'mixed' | 'finglish';
    };
    AnalyzeRequest: {
      /** @description Up to 1000 texts, and 1 MiB in all. Nothing of them is stored or logged. */
      texts: components['schemas']['GivenText'][];
      /** @description What judges: `rules` is the base layer, on which `learned`, the models of the workspace, stands. Both unless given. */
      layers?: ('rules' | 'learned')[];
    };
    LanguageFound: {
      /** @enum {string} */
      code: 'fa' | 'en' | 'mixed' | 'finglish' | 'other' | 'none';
      /** @description From 0 to 1. */
      confidence: number;
    };
    SentimentFound: {
      /** @enum {string} */
      label: 'very_negative' | 'negative' | 'neutral' | 'mixed' | 'positive' | 'very_positive';
      score: number;
    };
    SentenceFound: {
      /** @description In UTF-16 units of the given text. */
      start: number;
      /** @description Exclusive. */
      end: number;
      sentiment: components['schemas']['SentimentFound'];
    };
    ClauseFound: {
      /** @description In UTF-16 units of the given text. */
      start: number;
      /** @description Exclusive. */
      end: number;
      sentiment: components['schemas']['SentimentFound'];
      /** @description It is set against what came before it ("but …"). */
      contrasts: boolean;
    };
    AspectFound: {
      /** @description In UTF-16 units of the given text. */
      start: number;
      /** @description Exclusive. */
      end: number;
      /** @description Key of a topic. */
      topic: string;
      sentiment: components['schemas']['SentimentFound'];
    };
    PersonalDataFound: {
      /** @description In UTF-16 units of the given text. */
      start: number;
      /** @description Exclusive. */
      end: number;
      /** @example phone */
      kind: string;
    };
    EvidenceFound: {
      /** @description In UTF-16 units of the given text. */
      start: number;
      /** @description Exclusive. */
      end: number;
      /** @enum {string} */
      kind:
        | 'word'
        | 'emoji'
        | 'failure'
        | 'negation'
        | 'degree'
        | 'contrast'
        | 'condition'
        | 'question'
        | 'remedy'
        | 'time'
        | 'cue'
        | 'topic'
        | 'model';
      /** @description The rule, the topic or the model that says so. */
      rule: string;
      /** @description What it adds to the sum from which the score is made; of models, to log-odds. */
      weight: number;
    };
    TextResult: {
      language: components['schemas']['LanguageFound'];
      /** @description Absent where there is nothing to judge, or the language is not known. */
      sentiment?: components['schemas']['SentimentFound'];
      sentences: components['schemas']['SentenceFound'][];
      /** @description Parts of sentences that judge by themselves. */
      clauses: components['schemas']['ClauseFound'][];
      aspects: components['schemas']['AspectFound'][];
      /** @description Keys of topics, each once. */
      topics: string[];
      intents: ('complaint' | 'request' | 'praise' | 'question' | 'churn_risk' | 'legal_threat')[];
      /** @enum {string} */
      urgency: 'low' | 'normal' | 'high';
      /** @description What would be masked. */
      personalData: components['schemas']['PersonalDataFound'][];
      /** @description What the judgements rest on, in the order of the text. */
      evidence: components['schemas']['EvidenceFound'][];
      /**
       * @description Version of what judged the sentiment.
       * @example rules-2+fa-3
       */
      modelVersion: string;
    };
    AnalyzeResponse: {
      /** @description One per text, in the same order. */
      results: components['schemas']['TextResult'][];
    };
    NewReanalysis: {
      /**
       * @description Only feedback with a text in this language; all unless given.
       * @enum {string}
       */
      language?: 'fa' | 'en';
    };
    ReanalysisView: {
      /** Format: uuid */
      id: string;
      /**
       * @description A superseded one was taken over by a later one before it was done.
       * @enum {string}
       */
      state: 'queued' | 'running' | 'completed' | 'cancelled' | 'superseded' | 'failed';
      /**
       * @description What made it necessary.
       * @enum {string}
       */
      reason: 'taxonomy' | 'model' | 'requested';
      /** @description Only feedback with a text in this language; absent where it is about all. */
      language?: string;
      /** @description Items that there were to do when it began; absent before. */
      total?: number;
      /** @description Items done so far. */
      done: number;
      /** @description Of those done, items whose original could not be read, or whose analysis is too large. */
      failed: number;
      /** @description Items that can’t be analysed again, because they came in before originals were kept whole; absent before it began. */
      leftOut?: number;
      /**
       * Format: date-time
       * @description When it was asked for.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it began.
       */
      startedAt?: string;
      /**
       * Format: date-time
       * @description When it ended, whichever way.
       */
      finishedAt?: string;
    };
    ReanalysisList: {
      /** @description The newest first. */
      items: components['schemas']['ReanalysisView'][];
      /** @description For the next page; absent on the last one. */
      cursor?: string;
    };
    NewCorrection: {
      /**
       * Format: uuid
       * @description The piece of feedback that was misunderstood.
       */
      feedbackId: string;
      /** @description Place of the text that is meant among the item’s texts; without it and `field`, the item as a whole. */
      text?: number;
      /**
       * @description Instead of `text`: the customer’s first text in this field.
       * @example comment
       */
      field?: string;
      /**
       * @description What was misunderstood.
       * @enum {string}
       */
      kind: 'sentiment' | 'topic' | 'intent';
      /**
       * @description How it is right: a label of sentiment, the key of a topic, or an intent.
       * @example neutral
       */
      value: string;
      /**
       * @description True says that it is not so: not about that topic, not that intent, or not of that sentiment; what was understood as negative is neutral then.
       * @default false
       */
      remove: boolean;
    };
    CorrectionMade: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description The piece of feedback that it is about.
       */
      feedbackId: string;
      /** @description Field of the text that it is about; absent where it is about the whole item. */
      field?: string;
      /**
       * @description What was misunderstood.
       * @enum {string}
       */
      kind: 'sentiment' | 'topic' | 'intent';
      /** @description A label of sentiment, the key of a topic, or an intent. */
      value: string;
      /** @description True where it is not what `value` says. */
      remove: boolean;
      /**
       * @description Who said so: kind and id.
       * @example person 33333333-3333-4333-8333-333333333333
       */
      by: string;
      /**
       * Format: date-time
       * @description When it was said.
       */
      at: string;
      /** @description Whether the item was analysed again just now. False where its original isn’t held whole; then the correction counts from its next version on. */
      applied: boolean;
    };
    CorrectionView: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description The piece of feedback that it is about.
       */
      feedbackId: string;
      /** @description Field of the text that it is about; absent where it is about the whole item. */
      field?: string;
      /**
       * @description What was misunderstood.
       * @enum {string}
       */
      kind: 'sentiment' | 'topic' | 'intent';
      /** @description A label of sentiment, the key of a topic, or an intent. */
      value: string;
      /** @description True where it is not what `value` says. */
      remove: boolean;
      /**
       * @description Who said so: kind and id.
       * @example person 33333333-3333-4333-8333-333333333333
       */
      by: string;
      /**
       * Format: date-time
       * @description When it was said.
       */
      at: string;
    };
    CorrectionList: {
      /** @description The newest first. */
      items: components['schemas']['CorrectionView'][];
      /** @description For the next page; absent on the last one. */
      cursor?: string;
    };
    AccessView: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description The piece of feedback that was looked at.
       */
      feedbackId: string;
      /**
       * @description Who looked: kind and id.
       * @example person 33333333-3333-4333-8333-333333333333
       */
      by: string;
      /** @description Why, in their own words. */
      reason: string;
      /**
       * Format: date-time
       * @description When.
       */
      at: string;
    };
    AccessList: {
      /** @description The newest first. */
      items: components['schemas']['AccessView'][];
      /** @description For the next page; absent on the last one. */
      cursor?: string;
    };
    OriginalTextView: {
      /**
       * @description Whose words these are.
       * @enum {string}
       */
      role: 'customer' | 'agent';
      /**
       * @description Field that it stood in.
       * @example comment
       */
      field: string;
      /** @description As it came in, nothing masked. */
      text: string;
    };
    OriginalView: {
      /**
       * Format: uuid
       * @description The piece of feedback.
       */
      feedbackId: string;
      /** @description Version of the item that these texts are of. */
      version: number;
      /** @description In the order of the analysed item’s texts. */
      texts: components['schemas']['OriginalTextView'][];
      /**
       * Format: date-time
       * @description When it will be deleted.
       */
      retainedUntil: string;
    };
    ExamplesOfLanguage: {
      /** @description Texts with a score or a correction that a model can learn from. */
      total: number;
      /** @description 1–2 of 5 stars, 0–6 of 10, or corrected to negative. */
      negative: number;
      /** @description The middle of the scale. */
      neutral: number;
      /** @description 4–5 of 5 stars, 9–10 of 10, or corrected to positive. */
      positive: number;
      /** @description Came in, or were corrected, since the last training began. */
      added: number;
    };
    TrainingDetails: {
      /** @enum {string} */
      language: 'fa' | 'en';
      /**
       * @description Of the training under way, or of the last one.
       * @enum {string}
       */
      state: 'queued' | 'running' | 'done' | 'failed';
      /**
       * @description Why it was begun: enough scored texts for the first time, half as many more, agreement that fell, or somebody asked.
       * @enum {string}
       */
      reason: 'first' | 'growth' | 'drift' | 'request';
      /** @description From 0 to 1. */
      progress: number;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      finishedAt?: string;
      /**
       * Format: uuid
       * @description The version that came of it.
       */
      modelId?: string;
      /** @description Why it failed, in a sentence. */
      problem?: string;
    };
    DriftDetails: {
      /** @description Newest texts that were judged by the model and scored since it is in use. */
      count: number;
      /** @description Share of them in which both agree; null where there are none yet. */
      agreement: number | null;
      /** @description The accuracy that its card promises. */
      expected: number;
      /** @description Agreement has fallen by more than chance explains; it is trained again. */
      drifted: boolean;
    };
    LanguageDetails: {
      /** @enum {string} */
      language: 'fa' | 'en';
      /** @description Id of the model in use; `base-fa` or `base-en` for the base layer alone. */
      inUse: string;
      /**
       * @description Who chose it by hand, kind and id; better ones then wait as candidates.
       * @example person 33333333-…
       */
      chosenBy?: string;
      examples: components['schemas']['ExamplesOfLanguage'];
      /** @description What is missing for a training, in a sentence. */
      missing?: string;
      /** @description Absent before the first training. */
      training?: components['schemas']['TrainingDetails'];
      /** @description Of the learned model in use. */
      drift?: components['schemas']['DriftDetails'];
    };
    ClassCounts: {
      negative: number;
      neutral: number;
      positive: number;
    };
    FiguresDto: {
      /** @description Share of texts that were judged rightly. */
      accuracy: number;
      /** @description Mean recall of the classes that occur. */
      balancedAccuracy: number;
      /** @description Mean of the F1 of the classes that occur. */
      macroF1: number;
      /** @description Share of the negative texts that were found. */
      negativeRecall: number | null;
      /** @description Mean distance between the chances given and the truth (expected calibration error). */
      calibrationError: number | null;
      /** @description Rows are the truth, columns what was said; in both negative, neutral, positive. */
      confusion: number[][];
    };
    TellingFeatureDto: {
      /** @description A word, or a pair of words. */
      text: string;
      /** @description What it adds to the log-odds of positive. */
      weight: number;
    };
    TopFeatures: {
      negative: components['schemas']['TellingFeatureDto'][];
      positive: components['schemas']['TellingFeatureDto'][];
    };
    VerdictDto: {
      /** @description Whether it judged the held-out texts better than the base layer. */
      better: boolean;
      /** @description Why, in a sentence with both figures. */
      reason: string;
    };
    ModelCardDto: {
      /** @description Examples that it learned from and was tried on. */
      n: number;
      classes: components['schemas']['ClassCounts'];
      /** @description Examples of which a person said what they are. */
      corrected: number;
      /**
       * Format: date-time
       * @description When the oldest example was written.
       */
      dataFrom: string;
      /**
       * Format: date-time
       * @description When the newest example was written.
       */
      dataTo: string;
      /** @description Texts that were held out from training and judged by both layers. */
      heldOut: number;
      /** @description Of the model, on the held-out texts. */
      learned: components['schemas']['FiguresDto'];
      /** @description Of the base layer, on the same texts. */
      base: components['schemas']['FiguresDto'];
      /** @description The most telling ones of each side. */
      topFeatures: components['schemas']['TopFeatures'];
      /** Format: date-time */
      trainedAt: string;
      /** @description Seconds that the training took. */
      seconds: number;
      verdict: components['schemas']['VerdictDto'];
    };
    ModelDetails: {
      /** @description A UUID; `base-fa` or `base-en` for the base layer. */
      id: string;
      /** @enum {string} */
      language: 'fa' | 'en';
      /** @enum {string} */
      layer: 'base' | 'learned';
      /**
       * @description As it stands in `modelVersion` of what it judged.
       * @example fa-3
       */
      version: string;
      /**
       * @description active: in use; retired: was in use; refused: not better than the base layer; candidate: better, but a person chose another one. The base layer is active where it judges alone; learned models stand on it.
       * @enum {string}
       */
      state: 'active' | 'candidate' | 'retired' | 'refused';
      /** @description Whether `POST /models/{id}/activate` can take it into use. */
      canActivate: boolean;
      /**
       * Format: date-time
       * @description When it was last taken into use.
       */
      activatedAt?: string;
      /** @description Of learned models. */
      card?: components['schemas']['ModelCardDto'];
      /** @description Of a learned model in use. */
      drift?: components['schemas']['DriftDetails'];
    };
    ModelList: {
      languages: components['schemas']['LanguageDetails'][];
      /** @description By language: the base layer, then the newest first. */
      models: components['schemas']['ModelDetails'][];
    };
    TrainingRequest: {
      /**
       * @description The language whose model is to be trained.
       * @enum {string}
       */
      language: 'fa' | 'en';
    };
    ChangeView: {
      /** @enum {string} */
      kind: 'edited' | 'merged' | 'restored';
      /** @description Keys of topics. */
      added: string[];
      /** @description Keys of topics whose label, rules or place changed. */
      changed: string[];
      removed: string[];
      /** @description Of a merge. */
      merged?: {
        from?: string;
        into?: string;
      };
      /** @description The version that was put in force again. */
      restored?: number;
    };
    LabelView: {
      en: string;
      fa: string;
    };
    NearInput: {
      /**
       * @description A word or a phrase.
       * @example courier
       */
      first: string;
      /**
       * @description Another one, before or after it.
       * @example rude
       */
      second: string;
      /** @description How many words may stand between them; both are in one sentence. */
      within: number;
    };
    RuleSetInput: {
      /** @description Single words; endings need no entry («سایت» finds «سایتتون»). */
      words?: string[];
      /** @description Several words in their order; the longest at a place counts. */
      phrases?: string[];
      /** @description Two terms near each other. */
      near?: components['schemas']['NearInput'][];
      /** @description Words and phrases: in a sentence with one of them the topic is not meant. */
      not?: string[];
    };
    RulesInput: {
      /** @description Where a text has Persian words. */
      fa?: components['schemas']['RuleSetInput'];
      /** @description Where a text has English words. */
      en?: components['schemas']['RuleSetInput'];
      /** @description Whatever the language. */
      both?: components['schemas']['RuleSetInput'];
    };
    FiguresView: {
      /** @description Share of the texts that were given the topic which belong to it. */
      precision: number;
      /** @description Share of the texts that belong to the topic which were given it. */
      recall: number;
      /** @description The harmonic mean of both. */
      f1: number;
      /** @description Number of texts that came out right, those items among them. */
      right: number;
    };
    LearnedView: {
      /** @description Number of examples that it was learned from. */
      n: number;
      /** @description Items beside them, in which the rules don’t find the topic; they count as not belonging to it. A hundred are needed before the topic is added to any. */
      items: number;
      /** @description The rules alone. */
      rules: components['schemas']['FiguresView'];
      /** @description With what was learned; each text judged by what was learned from the others (five folds). */
      learned: components['schemas']['FiguresView'];
      /** @description Whether it corrects the rules: only where its F1 is better and chance would hardly put so many more right. */
      used: boolean;
      /** Format: date-time */
      trainedAt: string;
    };
    LearningView: {
      /** @description Examples that belong to the topic. */
      belonging: number;
      /** @description Examples that don’t. */
      others: number;
      /**
       * @description So many of each are needed before anything is learned.
       * @example 20
       */
      needed: number;
      model?: components['schemas']['LearnedView'];
    };
    TopicView: {
      /** @description What items are tagged with; never changes. */
      key: string;
      label: components['schemas']['LabelView'];
      rules: components['schemas']['RulesInput'];
      /** @description Where the topic has examples. */
      learning?: components['schemas']['LearningView'];
      /** @description Topics below it. */
      children: components['schemas']['TopicView'][];
    };
    TaxonomyView: {
      /** @description 0 is the default taxonomy, which nobody published. */
      version: number;
      /** Format: date-time */
      publishedAt?: string;
      /**
       * @description Kind and id of who published it.
       * @example person:0198…
       */
      publishedBy?: string;
      /** @description Beside the version before. */
      change?: components['schemas']['ChangeView'];
      /**
       * @description What items of now carry as `taxonomyVersion`; of the taxonomy in force only.
       * @example own-7
       */
      taxonomyVersion?: string;
      /** @description The tree. */
      topics: components['schemas']['TopicView'][];
    };
    LabelInput: {
      /** @description As the Persian one unless given. */
      en?: string;
      /** @description As the English one unless given. */
      fa?: string;
    };
    TopicNodeInput: {
      /**
       * @description Made from the label unless given; stays the same for good.
       * @example courier_manners
       */
      key?: string;
      /** @description In one language at least. */
      label: components['schemas']['LabelInput'];
      /** @description None for a topic that only holds others. */
      rules?: components['schemas']['RulesInput'];
      /** @description Topics below it; up to four levels. */
      children?: components['schemas']['TopicNodeInput'][];
    };
    TaxonomyInput: {
      /** @description The version that was edited; where there is a newer one by now, 409. */
      version: number;
      /** @description The whole tree; what is not in it is removed. */
      topics: components['schemas']['TopicNodeInput'][];
    };
    VersionView: {
      /** @description 0 is the default taxonomy, which nobody published. */
      version: number;
      /** Format: date-time */
      publishedAt?: string;
      /**
       * @description Kind and id of who published it.
       * @example person:0198…
       */
      publishedBy?: string;
      /** @description Beside the version before. */
      change?: components['schemas']['ChangeView'];
    };
    VersionList: {
      /** @description The newest first. */
      items: components['schemas']['VersionView'][];
      /** @description `before` of the next page; absent on the last one. */
      before?: number;
    };
    SeenVersion: {
      /** @description The version that was edited; where there is a newer one by now, 409. */
      version?: number;
    };
    PreviewInput: {
      /**
       * @description A topic of the taxonomy, or a key that there isn’t yet.
       * @example courier_manners
       */
      topic: string;
      rules: components['schemas']['RulesInput'];
    };
    PlaceView: {
      /** @description UTF-16 offset into `text`. */
      start: number;
      /** @description The end, exclusive. */
      end: number;
      /**
       * @description What found it.
       * @example near: courier … rude
       */
      rule: string;
    };
    PreviewedItemView: {
      /** Format: uuid */
      feedbackId: string;
      /**
       * @description Beside the rules in force.
       * @enum {string}
       */
      verdict: 'gained' | 'lost' | 'kept';
      /** @description The part of the masked text where it was found. */
      text: string;
      /** @description By the new rules; of what is lost, by those in force. */
      places: components['schemas']['PlaceView'][];
    };
    PreviewView: {
      /** @description Items that were looked at: the newest. */
      sampled: number;
      /** @description Whether there was no time for all of the sample. */
      timedOut: boolean;
      /** @description Items with the topic by the new rules. */
      matched: number;
      /** @description Items with the topic as it is now. */
      before: number;
      gained: number;
      lost: number;
      /** @description Up to fifty, those gained and lost first. */
      items: components['schemas']['PreviewedItemView'][];
    };
    NewTopicInput: {
      /**
       * @description Made from the label unless given; stays the same for good.
       * @example courier_manners
       */
      key?: string;
      /** @description In one language at least. */
      label: components['schemas']['LabelInput'];
      /** @description None for a topic that only holds others. */
      rules?: components['schemas']['RulesInput'];
      /** @description Key of the topic above it; at the top unless given. */
      parent?: string;
      /** @description The version that was edited; where there is a newer one by now, 409. */
      version?: number;
    };
    NewTopicView: {
      /** @description 0 is the default taxonomy, which nobody published. */
      version: number;
      /** Format: date-time */
      publishedAt?: string;
      /**
       * @description Kind and id of who published it.
       * @example person:0198…
       */
      publishedBy?: string;
      /** @description Beside the version before. */
      change?: components['schemas']['ChangeView'];
      /**
       * @description What items of now carry as `taxonomyVersion`; of the taxonomy in force only.
       * @example own-7
       */
      taxonomyVersion?: string;
      /** @description The tree. */
      topics: components['schemas']['TopicView'][];
      /** @description The key of the topic that was added. */
      key: string;
    };
    TopicChangeInput: {
      /** @description The version that was edited; where there is a newer one by now, 409. */
      version?: number;
      /** @description A language that is not given keeps its label. */
      label?: components['schemas']['LabelInput'];
      /** @description In place of all rules that the topic had. */
      rules?: components['schemas']['RulesInput'];
      /** @description Moves it, with what is below it, under this topic; null: to the top. */
      parent?: string | null;
    };
    MergeInput: {
      /** @description The version that was edited; where there is a newer one by now, 409. */
      version?: number;
      /** @description Key of the topic that takes over the rules, examples and topics below. */
      into: string;
    };
    TopicExampleInput: {
      /** @description Masked before it is kept. */
      text: string;
      /** @description Whether the text belongs to the topic. */
      belongs: boolean;
      /**
       * Format: uuid
       * @description The item that the text is of.
       */
      feedbackId?: string;
    };
    ExampleView: {
      /** Format: uuid */
      id: string;
      /** @description Masked. */
      text: string;
      belongs: boolean;
      /** Format: uuid */
      feedbackId: string | null;
      /** Format: date-time */
      addedAt: string;
    };
    ExampleList: {
      /** @description The newest first. */
      items: components['schemas']['ExampleView'][];
      cursor?: string;
    };
    LanguageRunView: {
      /** @enum {string} */
      language: 'fa' | 'en';
      /** @description Items of the current window. */
      now: number;
      /** @description Items of the four windows before. */
      before: number;
      /** @description Items that were read. */
      read: number;
      /** @description Whether that is enough to tell growth from chance. */
      enough: boolean;
      /** @description Phrases that were tested. */
      tested: number;
      /** @description How much more counts scatter than by chance; the tests allow for it. */
      dispersion: number;
      /** @description Themes that grew. */
      found: number;
      /** @description Of those, themes that nobody knew before. */
      fresh: number;
    };
    ThemeRunView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'queued' | 'running' | 'completed' | 'failed';
      /** @description Whether somebody asked for it; else its time had come. */
      requested: boolean;
      /** @description What it saw, once it is completed. */
      languages: components['schemas']['LanguageRunView'][];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      finishedAt?: string;
    };
    ThemeRunList: {
      /** @description The newest first. */
      items: components['schemas']['ThemeRunView'][];
      /** @description Absent on the last page. */
      cursor?: string;
    };
    ThemeSettingsView: {
      /** @enum {number} */
      windowDays: 7 | 14 | 28;
      /** @description Hours from one run to the next; 0: only when somebody asks. */
      intervalHours: number;
      /**
       * Format: date-time
       * @description Absent where no run is planned.
       */
      nextRunAt?: string;
    };
    ThemeSettings: {
      /**
       * @description Days of the current window and of each window before it.
       * @enum {number}
       */
      windowDays?: 7 | 14 | 28;
      /** @description Hours from one run to the next; 0: only when somebody asks. */
      intervalHours?: number;
    };
    ShareView: {
      /** @description Items with it. */
      count: number;
      /** @description All items. */
      of: number;
      /** @description Per cent. */
      share: number;
      /** @description Lower end of the 95 % interval (Wilson). */
      low: number;
      /** @description Upper end. */
      high: number;
    };
    ShareChangeView: {
      /** @description In the current window. */
      now: components['schemas']['ShareView'];
      /** @description Before. */
      before: components['schemas']['ShareView'];
      /** @description Now minus before, in percentage points. */
      difference: number;
      /** @description Lower end of the 95 % interval of the difference (Agresti and Caffo). */
      low: number;
      /** @description Upper end. */
      high: number;
      /** @description Now divided by before; null where there was nothing. */
      ratio: number | null;
    };
    MeanSentimentView: {
      /** @description Items that were judged. */
      n: number;
      /** @description From -1 to 1. */
      mean: number;
      /** @description Lower end of the 95 % interval (Student). */
      low: number;
      /** @description Upper end. */
      high: number;
    };
    ScoreImpactView: {
      /** @enum {string} */
      metric: 'nps' | 'csat' | 'ces' | 'psat' | 'rating';
      /** @description Least value of the scale. */
      min: number;
      /** @description Greatest value of the scale. */
      max: number;
      /** @description Score of all items of the window minus the score without the theme’s: an association, not a cause. */
      impact: number;
      /** @description Lower end of the 95 % interval. */
      low: number | null;
      /** @description Upper end. */
      high: number | null;
      /** @description Scored items of the theme. */
      n: number;
      /** @description All scored items. */
      of: number;
    };
    ThemeView: {
      /** Format: uuid */
      id: string;
      /** @description Its most telling phrases as most people write them, or what it was named. */
      name: string;
      /**
       * @description Its own phrases, the language model from phrases and quotes, or somebody.
       * @enum {string}
       */
      namedBy: 'phrases' | 'model' | 'person';
      /** @enum {string} */
      language: 'fa' | 'en';
      /** @enum {string} */
      state: 'new' | 'growing' | 'shrinking' | 'steady';
      /** @description Expected share of false ones among what is told as surely (Benjamini and Hochberg); null: not tested. */
      q: number | null;
      /**
       * @description `past`: tested beside the four windows before (test of rates); `rest`: beside all before (Fisher).
       * @enum {string}
       */
      against: 'past' | 'rest';
      /**
       * @description Days of a window.
       * @enum {number}
       */
      windowDays: 7 | 14 | 28;
      /**
       * Format: date-time
       * @description Begin of the current window.
       */
      from: string;
      /**
       * Format: date-time
       * @description Its end, exclusive.
       */
      to: string;
      /** @description Items of the current window with the theme. */
      count: number;
      /** @description All items of the current window in this language. */
      of: number;
      /** @description Beside the four windows before. */
      past?: components['schemas']['ShareChangeView'];
      /** @description Beside everything before. */
      rest?: components['schemas']['ShareChangeView'];
      /** @description Of the current window’s items. */
      sentiment?: components['schemas']['MeanSentimentView'];
      /** @description By metric and scale; from five scored items on. */
      impacts: components['schemas']['ScoreImpactView'][];
      /** @description Key of the topic that was made of it. */
      topic?: string;
      dismissed: boolean;
      /**
       * Format: uuid
       * @description The theme that it is a part of now.
       */
      mergedInto?: string;
      /**
       * Format: date-time
       * @description The run that found it first.
       */
      firstSeenAt: string;
      /**
       * Format: date-time
       * @description The last run in which its phrases grew.
       */
      lastGrewAt: string;
      /** Format: date-time */
      changedAt: string;
    };
    EnoughView: {
      /** @enum {string} */
      language: 'fa' | 'en';
      /** @description Items of the current window. */
      now: number;
      /** @description Needed in the current window. */
      neededNow: number;
      /** @description Items of the four windows before. */
      before: number;
      /** @description Needed in the four windows before. */
      neededBefore: number;
      /** @description Whether that is enough to tell growth from chance. */
      enough: boolean;
    };
    ThemeList: {
      items: components['schemas']['ThemeView'][];
      /** @description Themes that the conditions hold for. */
      total: number;
      /** @description How much there is to look at, and how much is needed. */
      data: components['schemas']['EnoughView'][];
      /** @description The last run that was completed. */
      lastRun?: components['schemas']['ThemeRunView'];
    };
    CountView: {
      /** @description Items with it. */
      count: number;
      /** @description All items. */
      of: number;
    };
    ThemePhraseView: {
      /** @description As most people write it. */
      form: string;
      /** @description Expected share of false ones among phrases found as surely. */
      q: number;
      /** @enum {string} */
      against: 'past' | 'rest';
      now: components['schemas']['CountView'];
      /** @description In the four windows before. */
      past: components['schemas']['CountView'];
      /** @description In everything before. */
      rest: components['schemas']['CountView'];
      /**
       * Format: date-time
       * @description The run in which it grew, of which these figures are.
       */
      grewAt: string;
    };
    HistoryPointView: {
      /** @description Items with it. */
      count: number;
      /** @description All items. */
      of: number;
      /** Format: date-time */
      from: string;
      /**
       * Format: date-time
       * @description Exclusive.
       */
      to: string;
      /** @description Per cent; absent where there were no items. */
      share?: number;
      /** @description Lower end of the 95 % interval. */
      low?: number;
      /** @description Upper end. */
      high?: number;
      sentiment?: components['schemas']['MeanSentimentView'];
    };
    QuoteMark: {
      /** @description UTF-16 offset into the quote. */
      start: number;
      /** @description Exclusive. */
      end: number;
    };
    QuoteView: {
      /** Format: uuid */
      feedbackId: string;
      /** Format: date-time */
      occurredAt: string;
      /** @description Masked. */
      text: string;
      /** @description Where the theme’s phrases stand. */
      marks: components['schemas']['QuoteMark'][];
    };
    ThemeDetails: {
      /** Format: uuid */
      id: string;
      /** @description Its most telling phrases as most people write them, or what it was named. */
      name: string;
      /**
       * @description Its own phrases, the language model from phrases and quotes, or somebody.
       * @enum {string}
       */
      namedBy: 'phrases' | 'model' | 'person';
      /** @enum {string} */
      language: 'fa' | 'en';
      /** @enum {string} */
      state: 'new' | 'growing' | 'shrinking' | 'steady';
      /** @description Expected share of false ones among what is told as surely (Benjamini and Hochberg); null: not tested. */
      q: number | null;
      /**
       * @description `past`: tested beside the four windows before (test of rates); `rest`: beside all before (Fisher).
       * @enum {string}
       */
      against: 'past' | 'rest';
      /**
       * @description Days of a window.
       * @enum {number}
       */
      windowDays: 7 | 14 | 28;
      /**
       * Format: date-time
       * @description Begin of the current window.
       */
      from: string;
      /**
       * Format: date-time
       * @description Its end, exclusive.
       */
      to: string;
      /** @description Items of the current window with the theme. */
      count: number;
      /** @description All items of the current window in this language. */
      of: number;
      /** @description Beside the four windows before. */
      past?: components['schemas']['ShareChangeView'];
      /** @description Beside everything before. */
      rest?: components['schemas']['ShareChangeView'];
      /** @description Of the current window’s items. */
      sentiment?: components['schemas']['MeanSentimentView'];
      /** @description By metric and scale; from five scored items on. */
      impacts: components['schemas']['ScoreImpactView'][];
      /** @description Key of the topic that was made of it. */
      topic?: string;
      dismissed: boolean;
      /**
       * Format: uuid
       * @description The theme that it is a part of now.
       */
      mergedInto?: string;
      /**
       * Format: date-time
       * @description The run that found it first.
       */
      firstSeenAt: string;
      /**
       * Format: date-time
       * @description The last run in which its phrases grew.
       */
      lastGrewAt: string;
      /** Format: date-time */
      changedAt: string;
      /** @description The surest first. */
      phrases: components['schemas']['ThemePhraseView'][];
      /** @description By window, the oldest first. */
      history: components['schemas']['HistoryPointView'][];
      /** @description Items of the window that show it best, if they are still there. */
      quotes: components['schemas']['QuoteView'][];
    };
    ThemeChange: {
      /** @description Stays over all later runs. */
      name?: string;
      /** @description Dismissed themes are not listed and don’t come back as new ones. */
      dismissed?: boolean;
    };
    ThemeMerge: {
      /** @description Themes that become a part of this one, in the same language. */
      themes: string[];
    };
    ThemeTopicWish: {
      /** @description Made from the label unless given. */
      key?: string;
      /** @description Key of the topic above it; at the top unless given. */
      parent?: string;
      /** @description The theme’s name unless given. */
      label?: components['schemas']['LabelInput'];
    };
    ThemeTopicMade: {
      /** @description Key of the new topic. */
      topic: string;
      /** @description Version of the taxonomy that has it. */
      version: number;
    };
    FeedbackSelection: {
      /** @description Words to search for, as in the search of feedback. */
      query?: string;
      /**
       * @description Filters of the search of feedback.
       * @example {
       *       "channel": [
       *         "web"
       *       ],
       *       "occurredAt": {
       *         "from": "2026-05-01",
       *         "to": "2026-05-31"
       *       }
       *     }
       */
      filters?: {
        [key: string]: unknown;
      };
    };
    NewSummary: {
      /** @description Words to search for, as in the search of feedback. */
      query?: string;
      /**
       * @description Filters of the search of feedback.
       * @example {
       *       "channel": [
       *         "web"
       *       ],
       *       "occurredAt": {
       *         "from": "2026-05-01",
       *         "to": "2026-05-31"
       *       }
       *     }
       */
      filters?: {
        [key: string]: unknown;
      };
      /** @description Just these pieces of feedback, instead of a search. */
      feedbackIds?: string[];
      /**
       * @description Feedback to compare with, for example that of the period before: the answer says what changed.
       * @example {
       *       "filters": {
       *         "occurredAt": {
       *           "from": "2026-04-01",
       *           "to": "2026-04-30"
       *         }
       *       }
       *     }
       */
      before?: components['schemas']['FeedbackSelection'];
      /**
       * @description To be answered by the feedback; personal data in it is masked. A summary unless given.
       * @example Why did the score drop in May?
       */
      question?: string;
      /**
       * @description Language of the answer.
       * @default en
       * @enum {string}
       */
      locale: 'fa' | 'en';
      /**
       * @description Most pieces of feedback that are read: the first ones that the search finds, half from each of two.
       * @default 100
       */
      size: number;
    };
    PointView: {
      /** @description What customers say. */
      text: string;
      /** @description What it rests on; each was found in its piece of feedback. */
      quotes: components['schemas']['QuoteView'][];
    };
    SelectionView: {
      /**
       * @description Which of the two, where there are two.
       * @enum {string}
       */
      group?: 'now' | 'before';
      /** @description Pieces of feedback in the selection. */
      total: number;
      /** @description Of these, those that the model read. */
      read: number;
    };
    SummaryView: {
      /** @description False where the feedback says nothing about the question. */
      answered: boolean;
      /** @description In a few sentences; empty where there is no answer. */
      summary: string;
      /** @description What most customers say first. */
      points: components['schemas']['PointView'][];
      /** @description What it was made of. */
      selections: components['schemas']['SelectionView'][];
      /** @description The model that was asked. */
      model: string;
      /** @description Tokens that this request used up. */
      tokens: number;
      /** @description Whether it is the answer to the same question from before. */
      cached: boolean;
      /**
       * Format: date-time
       * @description When the model answered.
       */
      answeredAt: string;
    };
    ModelSettingsView: {
      /** @description Whether the hub has a language model at all. */
      available: boolean;
      /** @description How to give it one, where it has none. */
      setUp?: string;
      /** @description Name of the model. */
      model?: string;
      /** @description Whether the workspace has switched it on. */
      enabled: boolean;
      /** @description Most tokens a month: the workspace’s own limit or the hub’s, whichever is lower. */
      monthlyTokens: number;
      /** @description The workspace’s own limit, where it has one. */
      ownMonthlyTokens?: number;
      /** @description Tokens used up this month; of questions under way, those that they may take. */
      usedTokens: number;
      /**
       * Format: date-time
       * @description When the month’s tokens are there anew.
       */
      resetsAt: string;
      /** @description Who switched it on or off last: kind and id. */
      changedBy?: string;
      /**
       * Format: date-time
       * @description When.
       */
      changedAt?: string;
    };
    NewModelSettings: {
      /** @description Whether masked texts of this workspace may be sent to the language model. */
      enabled: boolean;
      /** @description Most tokens a month; no more than the hub allows, which holds where it is null or absent. */
      monthlyTokens?: number | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  ApiKeyController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyView'][];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApiKeyController_issue: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewApiKey'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedApiKey'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApiKeyController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description Signed in; the answer sets the cookie. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Signed out. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WorkspaceController_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkspaceView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConnectorsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectorList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HooksController_answer[0]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HooksController_signed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sourceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': unknown;
      };
    };
    responses: {
      /** @description The delivery is durable. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryTaken'];
        };
      };
      /** @description The address or the signature is not right. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More than 1 MiB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not JSON. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing was taken; deliver again after `Retry-After` seconds. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HooksController_answer[1]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HooksController_addressed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sourceId: string;
        secret: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': unknown;
      };
    };
    responses: {
      /** @description The delivery is durable. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryTaken'];
        };
      };
      /** @description The address is not right. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SourceRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceCreated'];
        };
      };
      /** @description Something does not fit; `errors` says where and why. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceDetails'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SourceChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceDetails'];
        };
      };
      /** @description Something does not fit; `errors` says where and why. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_pause: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceDetails'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_resume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceDetails'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_rotateSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecretRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecretShown'];
        };
      };
      /** @description Something does not fit; `errors` says where and why. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/cloudevents+json':
          components['schemas']['CloudEventExample'] | components['schemas']['CloudEventExample'][];
        'application/cloudevents-batch+json':
          components['schemas']['CloudEventExample'] | components['schemas']['CloudEventExample'][];
        'application/json':
          components['schemas']['CloudEventExample'] | components['schemas']['CloudEventExample'][];
      };
    };
    responses: {
      /** @description The events are durable. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventsAccepted'];
        };
      };
      /** @description An event is not valid; `errors` has a JSON pointer and a reason for each place. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many bytes or too many events. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing was taken; try again after `Retry-After` seconds. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportPresetsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresetList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportPresetsController_save: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PresetInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresetDescription'];
        };
      };
      /** @description The mapping is not valid; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The workspace has too many presets. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportPresetsController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresetDescription'];
        };
      };
      /** @description The workspace has no such preset. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportPresetsController_replace: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PresetInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresetDescription'];
        };
      };
      /** @description The mapping is not valid; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The workspace has no such preset. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportPresetsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The workspace has no such preset. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PreviewController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
          /** @description Whether there is more of the file. */
          cut?: boolean;
          /** @description To be tried instead of a proposed one, as JSON. */
          mapping?: string;
          /** @description To be tried instead of a proposed one. */
          preset?: string;
          /** @description And delimiter, quote, header, sheet, footer: found out unless given. */
          encoding?: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportPreview'];
        };
      };
      /** @description The file can not be read, or the mapping does not fit it. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More than 10 MiB were sent. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportRunController_pause: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSummary'];
        };
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The import has ended already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportRunController_resume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSummary'];
        };
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The import has ended already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportRunController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSummary'];
        };
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The import has ended already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportRunController_stream: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The data of each event. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': components['schemas']['ImportProgress'];
        };
      };
      /** @description The header Last-Event-ID says that the end was seen already. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The workspace has ten open streams already. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportRunController_rejected: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_list: {
    parameters: {
      query?: {
        /** @description Most entries. */
        size?: number;
        /** @description The cursor of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportList'];
        };
      };
      /** @description The cursor or the size is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
          /** @description What each column means, as JSON; or else `preset`. */
          mapping?: string;
          /**
           * @description The id of a preset of `GET /import-presets`.
           * @example generic-nps
           */
          preset?: string;
          /**
           * @description Found out unless given.
           * @enum {string}
           */
          encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252';
          /**
           * Format: uuid
           * @description The id of an import whose mapping shall be used again, for a corrected file.
           */
          mappingOf?: string;
        };
      };
    };
    responses: {
      /** @description The file is durable and will be worked through. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportAccepted'];
        };
      };
      /** @description The form, the mapping or the header does not fit; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The file is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportDetails'];
        };
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PullsController_pull: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PullRequest'];
      };
    };
    responses: {
      /** @description It is pulled as soon as a slot is free. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PullAccepted'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It can not be pulled as it is; `detail` says what to do. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuarantineController_list: {
    parameters: {
      query?: {
        state?: 'open' | 'replayed' | 'discarded';
        /** @description What refused it: a service, the mapping of a delivery, of a pulled record, or of a file’s row. */
        stage?: 'consumer' | 'webhook' | 'pull' | 'import';
        /** @description The source that it came from. */
        source?: string;
        /** @description The import that it came in. */
        import?: string;
        /** @description Code of the reason. */
        code?: string;
        /** @description Stands in the reason, the origin or what refused it. */
        text?: string;
        since?: string;
        limit?: number;
        /** @description `cursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantineList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuarantineController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantinedDetails'];
        };
      };
      /** @description There is no such thing in quarantine. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuarantineController_edit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuarantineEdit'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantinedItem'];
        };
      };
      /** @description It was replayed or discarded. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuarantineController_replay: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuarantineChoice'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayReport'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuarantineController_discard: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DiscardChoice'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DiscardReport'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UploadsController_create: {
    parameters: {
      query?: never;
      header: {
        /** @description `filename`, and one of `mapping` (JSON), `preset` and `mappingOf` as in `POST /imports`; values in base64. */
        'Upload-Metadata': string;
        'Upload-Length': number;
        'Tus-Resumable': '1.0.0';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The header Location says where to send the pieces. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The length, the metadata or the mapping is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The file is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The workspace has too many unfinished uploads. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UploadsController_offers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UploadsController_end: {
    parameters: {
      query?: never;
      header: {
        'Tus-Resumable': '1.0.0';
      };
      path: {
        /** @description Of the upload, and then of its import. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The upload is finished; cancel its import. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such upload. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UploadsController_find: {
    parameters: {
      query?: never;
      header: {
        'Tus-Resumable': '1.0.0';
      };
      path: {
        /** @description Of the upload, and then of its import. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The header Upload-Offset says how many bytes are stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such upload. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing came for 24 hours; begin anew. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UploadsController_write: {
    parameters: {
      query?: never;
      header: {
        'Upload-Offset': number;
        'Tus-Resumable': '1.0.0';
      };
      path: {
        /** @description Of the upload, and then of its import. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They are stored; the header Upload-Offset says how many there are. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The file does not fit its mapping; nothing of it is left. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such upload. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Upload-Offset is not where the upload is. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing came for 24 hours; begin anew. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_ping: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryQueued'];
        };
      };
      /** @description The webhook is switched off. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_page: {
    parameters: {
      query?: {
        /** @description Most entries. */
        size?: number;
        /** @description The cursor of the page before. */
        cursor?: string;
        state?: 'pending' | 'delivered' | 'dead';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryPage'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        deliveryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDetails'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_redeliver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        deliveryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryQueued'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_redeliverFailed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedeliveryWish'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redelivered'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookWish'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookCreated'];
        };
      };
      /** @description A field is wrong; `errors` says which. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_events: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookEventNames'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description There is no such webhook. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_rotate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecretRotation'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookSecret'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_list: {
    parameters: {
      query?: {
        /** @description Words of the name, whole ones. */
        name?: string;
        /** @description An id in `system`. */
        externalId?: string;
        system?: string;
        limit?: number;
        /** @description `cursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountPage'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_find: {
    parameters: {
      query?: {
        /** @description Shows the attributes as they were then. */
        at?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_put: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description The ids belong to accounts that one system tells apart. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyDeleted'];
        };
      };
      /** @description There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_patch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_changes: {
    parameters: {
      query?: {
        /** @description `cursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttributeChanges'];
        };
      };
      /** @description There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_batch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountBatch'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchOutcomes'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_merge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description They are one already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_list: {
    parameters: {
      query?: {
        /** @description Words of the name, whole ones. */
        name?: string;
        /** @description An id in `system`. */
        externalId?: string;
        system?: string;
        limit?: number;
        /** @description `cursor` of the page before. */
        cursor?: string;
        email?: string;
        phone?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerPage'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_find: {
    parameters: {
      query?: {
        /** @description Shows the attributes as they were then. */
        at?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerView'];
        };
      };
      /** @description There is no such customer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_put: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CustomerInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerView'];
        };
      };
      /** @description The ids belong to customers that one system tells apart. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyDeleted'];
        };
      };
      /** @description There is no such customer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_patch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CustomerInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerView'];
        };
      };
      /** @description There is no such customer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_changes: {
    parameters: {
      query?: {
        /** @description `cursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttributeChanges'];
        };
      };
      /** @description There is no such customer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_batch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CustomerBatch'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchOutcomes'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_merge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerView'];
        };
      };
      /** @description They are one already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventTypesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventTypeList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SearchController_search: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SearchRequestDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchPageDto'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SearchController_facets: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FacetNamesDto'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SearchController_item: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description There is no such feedback in this workspace. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SurveyController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurveyList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SurveyController_publish: {
    parameters: {
      query?: never;
      header: {
        'idempotency-key': string;
        /** @description A retry with the same key gives the same survey. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSurveyDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurveyView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SurveyController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurveyView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DecisionController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OptOutController_optOut: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        customerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OptOutController_optIn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        customerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InvitationController_list: {
    parameters: {
      query?: {
        /** @description Only of this survey. */
        survey?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Mail'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RespondController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RespondController_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    /** @description A form with the question ids as names, or JSON with `answers` by question id. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': Record<string, never>;
        'application/json': Record<string, never>;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': Record<string, never>;
          'application/json': Record<string, never>;
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ScoresController_scores: {
    parameters: {
      query: {
        /** @description An example of a filter. One of source, kind, stakeholder, stage, channel, product, agent, team, account, plan, role, tenure, language, sentiment, topic, intent, urgency, scoreBand, metric, importId, customer, attributes.<name>. */
        'filter.channel'?: unknown[];
        /** @description Last day (UTC, included) or the instant before which. */
        to?: unknown;
        /** @description First day (UTC) or instant. */
        from?: unknown;
        /** @description What to group by, or occurredAt for months (UTC). One of source, kind, stakeholder, stage, channel, product, agent, team, account, plan, role, tenure, language, sentiment, topic, intent, urgency, scoreBand, metric, importId, customer, attributes.<name>. */
        by?: unknown;
        metric: 'nps' | 'csat' | 'ces' | 'psat' | 'rating';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoresDto'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ResponseRateController_responseRate: {
    parameters: {
      query?: {
        /** @description Invitations of this survey only. */
        surveyId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResponseRateDto'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AnalyzeController_analyze: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnalyzeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnalyzeResponse'];
        };
      };
      /** @description Which text is missing or too long; `errors` points at it. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReanalysesController_list: {
    parameters: {
      query?: {
        /** @description Most entries. */
        size?: number;
        /** @description The cursor of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReanalysisList'];
        };
      };
      /** @description The cursor or the size is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReanalysesController_request: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewReanalysis'];
      };
    };
    responses: {
      /** @description It begins within seconds. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReanalysisView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReanalysesController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReanalysisView'];
        };
      };
      /** @description There is no such re-analysis. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReanalysesController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReanalysisView'];
        };
      };
      /** @description There is no such re-analysis. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has ended otherwise. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectionsController_list: {
    parameters: {
      query?: {
        /** @description Most entries. */
        size?: number;
        /** @description The cursor of the page before. */
        cursor?: string;
        /** @description Of this piece of feedback only. */
        feedbackId?: string;
        /** @description Of this kind only. */
        kind?: 'sentiment' | 'topic' | 'intent';
        /** @description With this value only, such as the key of a topic. */
        value?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectionList'];
        };
      };
      /** @description The cursor or a condition is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectionsController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCorrection'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectionMade'];
        };
      };
      /** @description The item has no such text, or the value is none of its kind. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such feedback, or its original is kept no longer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The item has as many corrections as it may have. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectionsController_takeBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such correction. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OriginalsController_accesses: {
    parameters: {
      query?: {
        /** @description Most entries. */
        size?: number;
        /** @description The cursor of the page before. */
        cursor?: string;
        /** @description Of this piece of feedback only. */
        feedbackId?: string;
        /** @description By the person or key of this id only. */
        actorId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessList'];
        };
      };
      /** @description The cursor or a condition is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OriginalsController_look: {
    parameters: {
      query: {
        /** @description Why the unmasked text is needed; kept with the name of whoever asks. */
        reason: string;
      };
      header?: never;
      path: {
        feedbackId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OriginalView'];
        };
      };
      /** @description There is no reason, or it is too short or too long. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no original of such a piece of feedback. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Its retention is over, or its source has deleted it. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_train: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TrainingRequest'];
      };
    };
    responses: {
      /** @description It is queued; `GET /models` tells how far it is. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrainingDetails'];
        };
      };
      /** @description There are too few scored texts; how many, and how many it takes. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelDetails'];
        };
      };
      /** @description There is no such model. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_activate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelDetails'];
        };
      };
      /** @description There is no such model. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused, or its weights are gone. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TaxonomyController_find: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxonomyView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TaxonomyController_replace: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TaxonomyInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxonomyView'];
        };
      };
      /** @description A topic or a rule is not valid; `errors` says which. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else has published meanwhile; `version` says which. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TaxonomyController_versions: {
    parameters: {
      query?: {
        /** @description Only older versions than this. */
        before?: number;
        /** @description Most versions. */
        size?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TaxonomyController_version: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        version: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxonomyView'];
        };
      };
      /** @description There is no such version. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TaxonomyController_restore: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        version: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeenVersion'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxonomyView'];
        };
      };
      /** @description There is no such version. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else has published meanwhile; `version` says which. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TaxonomyController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreviewView'];
        };
      };
      /** @description A rule is not valid; `errors` says which. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewTopicInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewTopicView'];
        };
      };
      /** @description The topic is not valid; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is taken, or somebody else has published meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_remove: {
    parameters: {
      query?: {
        /** @description The version that was edited; where there is a newer one by now, 409. */
        version?: number;
      };
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxonomyView'];
        };
      };
      /** @description There is no such topic. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There are topics below it, or somebody else has published meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopicChangeInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxonomyView'];
        };
      };
      /** @description The topic is not valid; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such topic. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else has published meanwhile; `version` says which. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_merge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxonomyView'];
        };
      };
      /** @description The topic is not valid; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such topic. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else has published meanwhile; `version` says which. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_list: {
    parameters: {
      query?: {
        /** @description Most entries. */
        size?: number;
        /** @description The cursor of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExampleList'];
        };
      };
      /** @description There is no such topic. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_exemplify: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopicExampleInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExampleView'];
        };
      };
      /** @description The example is not valid; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such topic. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The topic has too many examples. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_forget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The topic has no such example. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ThemeRunsController_list: {
    parameters: {
      query?: {
        /** @description Most entries. */
        size?: number;
        /** @description The cursor of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThemeRunList'];
        };
      };
      /** @description The cursor or the size is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ThemeRunsController_request: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It begins within seconds. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThemeRunView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ThemeRunsController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThemeRunView'];
        };
      };
      /** @description There is no such run. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ThemeRunsController_settings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThemeSettingsView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ThemeRunsController_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThemeSettings'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThemeSettingsView'];
        };
      };
      /** @description A field is wrong; `errors` says which. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ThemesController_list: {
    parameters: {
      query?: {
        /** @description Only themes in this state. */
        state?: 'new' | 'growing' | 'shrinking' | 'steady';
        /** @description Only themes in this language. */
        language?: 'fa' | 'en';
        /** @description `state`: new, growing, shrinking, steady, the surest first; `growth`: by the share gained in points; `items`: the most first; `impact`: what pulls a score down first; `sentiment`: the worst first; `recent`: the last one found first. */
        sort?: 'state' | 'growth' | 'items' | 'impact' | 'sentiment' | 'recent';
        /** @description Those dismissed instead. */
        dismissed?: 'true' | 'false';
        /** @description Most themes. */
        size?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThemeList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ThemesController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThemeDetails'];
        };
      };
      /** @description There is no such theme. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ThemesController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThemeChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThemeDetails'];
        };
      };
      /** @description There is no such theme. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It is a part of another theme now; `mergedInto` says which. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ThemesController_merge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThemeMerge'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThemeDetails'];
        };
      };
      /** @description One of them can’t be merged; `errors` says why. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such theme. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It is a part of another theme now; `mergedInto` says which. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ThemesController_makeTopic: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThemeTopicWish'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThemeTopicMade'];
        };
      };
      /** @description The taxonomy refuses the topic; `errors` says why. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such theme. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A topic was made of it already, or the key is taken. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SummariesController_summarise: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSummary'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SummaryView'];
        };
      };
      /** @description The selection is not clear, or the search does not take it. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The workspace hasn’t switched it on, or the caller may not read feedback. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no feedback in the selection. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The month’s tokens don’t suffice. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The hub has no language model; the answer says how to give it one. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The model’s answers couldn’t be verified, or its server failed. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The model or the search is busy or away; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The model took too long. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SummariesController_show: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelSettingsView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SummariesController_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewModelSettings'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelSettingsView'];
        };
      };
      /** @description The limit is higher than the hub’s. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The hub has no language model; the answer says how to give it one. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
