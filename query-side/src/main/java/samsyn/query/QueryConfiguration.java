package samsyn.query;

@org.springframework.context.annotation.Configuration
public class QueryConfiguration {}
