/** Application Insights that receives request telemetry, without bodies and with `Authorization` masked. */
export interface GatewayApplicationInsights {
  /** Full id of the component. The gateway's identity gets Monitoring Metrics Publisher on it. */
  readonly componentId: string;
  /**
   * Connection string of the component, which contains the ingestion endpoint. It is not a secret if the component accepts
   * only Microsoft Entra authentication: disable its local authentication.
   */
  readonly connectionString: string;
  /**
   * Percentage of requests that is kept.
   * @default 100
   */
  readonly samplingPercentage?: number;
}
