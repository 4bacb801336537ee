/** Exchange's application id, the same in every installation (Microsoft, "Inside the Exchange identity token"). */
export const exchangeApp = '00000002-0000-0ff1-ce00-000000000000';
