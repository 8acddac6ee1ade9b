/** Application Insights that takes requests and their times, without bodies and with `Authorization` masked. */
export interface GatewayApplicationInsights {
  /** Full id of the component. The gateway's identity gets Monitoring Metrics Publisher on it. */
  readonly componentId: string;
  /**
   * Connection string of the component, which says where to send. It is no secret as long as the component refuses
   * what is not signed in: turn its local authentication off.
   */
  readonly connectionString: string;
  /**
   * Share of requests that is kept, in percent.
   * @default 100
   */
  readonly samplingPercentage?: number;
}
