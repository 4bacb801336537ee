/** To be imported before anything that asks which databases there are: those of others are tried too. */
process.env['ERP_LINK_OTHER_DATABASES'] = '1';
